package org.sensible.sandbox;

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

    /** A new object of a plugin class, its constructor served from the plugin's Spring context. */
    <T> T create(Class<T> type);

    /** The text of a key in a language, formatted as {@code MessageFormat} where arguments are given; the key itself where there is none. */
    String text(Locale locale, String key, Object... arguments);

    /** Whether there is a text for the key in the plugin's own resources. */
    boolean hasText(String key);
}
