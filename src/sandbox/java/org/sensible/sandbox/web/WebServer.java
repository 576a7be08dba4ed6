package org.sensible.sandbox.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.InetAddress;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sensible.sandbox.StartRefused;

/**
 * The web server of one product, on the loopback address alone. It holds its port from {@link #bind} on and answers from
 * {@link #start} on; who calls between the two waits.
 */
public final class WebServer implements AutoCloseable {

    private static final int THREADS = 40;
    private static final int FORM_BYTES = 2 * 1024 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final ServletContextHandler context;

    private WebServer(String contextPath, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("web" + contextPath.replace('/', '-'));
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        context = new ServletContextHandler(contextPath, ServletContextHandler.SESSIONS);
        context.setMaxFormContentSize(FORM_BYTES);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(SameSite.LAX);
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        context.setErrorHandler(errors);
        server.setHandler(context);
    }

    /**
     * Takes the port.
     *
     * @param port 0 for any that is free
     * @param setting the system property by which another one can be chosen
     */
    public static WebServer bind(String contextPath, int port, String setting) {
        WebServer web = new WebServer(contextPath, port);
        try {
            web.connector.open();
            return web;
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " cannot be used for " + contextPath + ": " + taken.getMessage()
                            + ". Is another sandbox running? Stop it, or choose another port with -D" + setting + "=…",
                    taken);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Sends all requests through the filter, in the order in which filters were added. */
    public void filter(Filter filter) {
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    /** Serves a path below the context path; the servlet is made ready when the server starts. */
    public void serve(String pathSpec, HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitOrder(1);
        context.addServlet(holder, pathSpec);
    }

    /** Begins to answer. */
    public void start() {
        try {
            server.start();
        } catch (Exception failed) {
            throw new StartRefused(
                    "The web server of " + context.getContextPath() + " does not start: " + failed.getMessage(),
                    failed);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the web server of " + context.getContextPath() + " does not stop", failed);
        } finally {
            connector.close();
        }
    }
}
