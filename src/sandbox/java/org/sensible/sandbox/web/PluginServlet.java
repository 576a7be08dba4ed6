package org.sensible.sandbox.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;

/**
 * Runs a servlet of the plugin as the host does: only for whom its annotation allows (by default who is logged in), with
 * the plugin's class loader on the thread, and with the product's frame around pages that name a decorator.
 */
public final class PluginServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final HttpServlet inner;
    private final transient Access access;
    private final Kind kind;
    private final transient Current current;
    private final transient Supplier<Decorator> frame;

    public PluginServlet(HttpServlet inner, Kind kind, Current current, Supplier<Decorator> frame) {
        this.inner = inner;
        this.access = Access.of(inner.getClass());
        this.kind = kind;
        this.current = current;
        this.frame = frame;
    }

    @Override
    public void init() throws ServletException {
        inner.init(getServletConfig());
    }

    @Override
    public void destroy() {
        inner.destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (access.verdict(current.user(), kind)) {
            case ALLOWED -> serve(request, response);
            case LOG_IN_FIRST -> askToLogIn(request, response);
            case FORBIDDEN -> Answers.plain(response, HttpServletResponse.SC_FORBIDDEN, "For administrators");
        }
    }

    private void askToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query =
                Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
        String destination =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(request.getContextPath() + kind.loginPath() + "?permissionViolation=true&os_destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        HtmlCapture capture = new HtmlCapture(response);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(inner.getClass().getClassLoader());
        try {
            inner.service(request, capture);
        } finally {
            thread.setContextClassLoader(before);
        }
        Optional<String> page = capture.page();
        if (page.isPresent()) {
            response.getOutputStream().write(framed(page.get()).getBytes(capture.getCharacterEncoding()));
        }
    }

    private String framed(String page) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        Element named = document.selectFirst("head > meta[name=decorator]");
        if (named == null) {
            return page;
        }
        String decorator = named.attr("content");
        String title = document.title();
        Map<String, String> meta = document.select("head > meta[name]").stream()
                .collect(Collectors.toMap(m -> m.attr("name"), m -> m.attr("content"), (first, second) -> first));
        named.remove();
        document.select("head > title").remove();
        return frame.get()
                .frame(new Decorator.Page(
                        decorator,
                        title,
                        document.head().html(),
                        document.body().html(),
                        meta));
    }
}
