package org.sensible.sandbox;

import jakarta.servlet.http.HttpServlet;

/** A product with nothing but what the runtime gives to every one. */
final class BareProduct implements Product {

    private final Kind kind;

    BareProduct(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.productName();
    }

    @Override
    public String contextPath() {
        return "/" + name();
    }

    @Override
    public int defaultPort() {
        return 0;
    }

    @Override
    public void start(ProductContext context) {
        context.serve("/nothing", new HttpServlet() {});
    }

    @Override
    public void ready(ProductContext context) {}
}
