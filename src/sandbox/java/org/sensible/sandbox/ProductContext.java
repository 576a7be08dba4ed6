package org.sensible.sandbox;

import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.Optional;
import org.sensible.sandbox.mail.Outbox;

/** What the runtime gives to a {@link Product}. One for each product; threads may share it. */
public interface ProductContext {

    /**
     * Offers a host service to the plugin under the type that it imports. Two services of one type are a mistake and
     * refused; a service that the plugin imports and nobody provides stops the start.
     */
    <T> void provide(Class<T> hostType, T service);

    /** The service that was provided under that type, by the runtime or the product; refuses where there is none. */
    <T> T service(Class<T> hostType);

    Database database();

    Users users();

    Faults faults();

    /** Where the product's mails go. */
    Outbox outbox();

    Current current();

    /**
     * Serves a path below the context path ({@code /pages/*}, {@code /display/*}, {@code *.action}). The user, if any, is
     * known before the servlet is called ({@link Current#user}); whether he may is the servlet's business.
     */
    void serve(String pathSpec, HttpServlet servlet);

    /** How pages are framed: the log-in page, and plugin pages that name a decorator in their head. */
    void decorateWith(Decorator decorator);

    /** The frame in use: the one that was given, or a plain one. */
    Decorator frame();

    /** The plugin; refuses before {@link Product#ready}. */
    PluginModules plugin();

    /** The address of the product without a slash at the end: {@code http://localhost:1990/confluence}. */
    String baseUrl();

    /** The address of a product of this sandbox without a slash at the end; empty where it does not run. */
    Optional<String> addressOf(Kind kind);

    /** Whether the product is to be filled with something to look at ({@code -Dsandbox.demo}). */
    boolean demo();

    /** A folder of the product's own that stays between starts. */
    Path home();
}
