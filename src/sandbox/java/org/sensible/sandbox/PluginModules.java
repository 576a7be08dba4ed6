package org.sensible.sandbox;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plugin as the product sees it: its modules for this product, its classes, its texts. Threads may share it. */
public interface PluginModules {

    /** The plugin key. */
    String key();

    /** The modules of a type that are meant for this product, in the order of the descriptor. */
    List<Module> ofType(String type);

    /** The module with that key, where it is meant for this product. */
    Optional<Module> byKey(String moduleKey);

    /** The bundle's class loader: it sees the jar, and of the host what the bundle imports. */
    ClassLoader classLoader();

    /** The class of that name as the bundle sees it; refuses, naming the class, where there is none. */
    Class<?> load(String className);

    /** A file of the jar by its path; nothing outside of the jar can be named. */
    Optional<URL> file(String path);

    /** A new object of a plugin class, its constructor served from the plugin's Spring context. */
    <T> T create(Class<T> type);

    /**
     * The text of a key in a language; the key itself where there is none. As on a host it is a {@code MessageFormat}
     * also without arguments, so that an apostrophe is always written twice.
     */
    String text(Locale locale, String key, Object... arguments);

    /** The text as it is written in the resource, before formatting. */
    Optional<String> rawText(Locale locale, String key);

    /** Whether there is a text for the key in the plugin's own resources. */
    boolean hasText(String key);
}
