package org.sensible.sandbox.jira;

import org.sensible.sandbox.Product;
import org.sensible.sandbox.ProductContext;

/** Jira: people who log in and a dashboard. */
public final class JiraProduct implements Product {

    @Override
    public String name() {
        return "jira";
    }

    @Override
    public String contextPath() {
        return "/jira";
    }

    @Override
    public int defaultPort() {
        return 2990;
    }

    @Override
    public void start(ProductContext context) {
        Dashboard dashboard = new Dashboard(context.current(), context::frame);
        context.serve("", dashboard);
        context.serve("/secure/Dashboard.jspa", dashboard);
    }

    @Override
    public void ready(ProductContext context) {
        // Nothing here asks for the plugin's modules yet.
    }
}
