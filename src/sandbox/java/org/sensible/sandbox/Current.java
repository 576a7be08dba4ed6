package org.sensible.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who acts on this thread, for which request and in which language. Threads without a request (jobs) have none of it
 * until somebody sets a user.
 */
public final class Current {

    /** The languages that the sandbox's products have installed; English is the site's. */
    public static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.JAPAN);

    private static final String LOCALE = Current.class.getName() + ".locale";
    private static final String USER = Current.class.getName() + ".user";

    private final ThreadLocal<HttpServletRequest> request = new ThreadLocal<>();
    private final ThreadLocal<User> own = new ThreadLocal<>();
    private final Locale siteLocale;

    private volatile Supplier<Optional<User>> read = () -> Optional.ofNullable(own.get());
    private volatile Consumer<Optional<User>> write = user -> own.set(user.orElse(null));

    /** @param siteLocale the language for whoever has not chosen one */
    public Current(Locale siteLocale) {
        this.siteLocale = Objects.requireNonNull(siteLocale, "siteLocale");
    }

    /**
     * Keeps the acting user where the product's own API keeps it (Confluence: {@code AuthenticatedUserThreadLocal}), so
     * that a plugin that sets one there acts as that user everywhere.
     */
    public void keepUserIn(Supplier<Optional<User>> reader, Consumer<Optional<User>> writer) {
        read = Objects.requireNonNull(reader, "reader");
        write = Objects.requireNonNull(writer, "writer");
    }

    /** The acting user; empty for anonymous. */
    public Optional<User> user() {
        return read.get();
    }

    public Optional<HttpServletRequest> request() {
        return Optional.ofNullable(request.get());
    }

    /** The language of the reader: the request's choice, else the user's, else the site's. */
    public Locale locale() {
        return request()
                .map(r -> (Locale) r.getAttribute(Current.class.getName() + ".locale"))
                .or(() -> user().map(User::locale))
                .orElse(siteLocale);
    }

    /** The language of the site, in which texts are stored. */
    public Locale siteLocale() {
        return siteLocale;
    }

    /** Makes this request speak a language, whatever its user has chosen. */
    public static void speak(HttpServletRequest request, Locale locale) {
        request.setAttribute(LOCALE, locale);
    }

    /** The language that the request was given, if any. */
    public static Optional<Locale> localeOf(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(LOCALE));
    }

    /** Who sent the request; empty for anonymous. */
    public static Optional<User> userOf(HttpServletRequest request) {
        return Optional.ofNullable((User) request.getAttribute(USER));
    }

    /** Lets the user act on this thread from now on; anonymous where empty. */
    public void actAs(Optional<User> user) {
        write.accept(user);
    }

    /** Runs the work as that user and brings back who acted before. */
    public <T> T as(Optional<User> user, Supplier<T> work) {
        Optional<User> before = user();
        actAs(user);
        try {
            return work.get();
        } finally {
            actAs(before);
        }
    }

    /** Called at the door: the request and its user belong to this thread until {@link #leave}. */
    public void enter(HttpServletRequest entering, Optional<User> user) {
        user.ifPresent(someone -> entering.setAttribute(USER, someone));
        request.set(entering);
        actAs(user);
    }

    /** Called when the request was answered. */
    public void leave() {
        request.remove();
        actAs(Optional.empty());
        own.remove();
    }
}
