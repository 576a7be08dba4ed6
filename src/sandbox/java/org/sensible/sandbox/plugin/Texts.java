package org.sensible.sandbox.plugin;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/**
 * The texts of the plugin by key and language: what its {@code <resource type="i18n">} elements name. Files are UTF-8; a
 * language without a file gets the plain one.
 */
final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> names = new ArrayList<>();
    private final ClassLoader loader;

    Texts(List<Module> resources, ClassLoader loader) {
        this.loader = loader;
        for (Module resource : resources) {
            String location = resource.required("location");
            try {
                bundle(location, Locale.ROOT);
            } catch (MissingResourceException missing) {
                throw new StartRefused(
                        "The i18n resource " + location + ".properties of atlassian-plugin.xml is not in the plugin",
                        missing);
            }
            names.add(location);
        }
    }

    private ResourceBundle bundle(String location, Locale locale) {
        return ResourceBundle.getBundle(location.replace('/', '.'), locale, loader, NO_FALLBACK);
    }

    Optional<String> raw(Locale locale, String key) {
        return names.stream()
                .map(name -> bundle(name, locale))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /**
     * As the hosts do it: formatted also without arguments, so that an apostrophe is always written twice. Where a host would
     * show the key to people the sandbox refuses.
     */
    String text(Locale locale, String key, Object... arguments) {
        return raw(locale, key)
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments))
                .orElseThrow(() -> new MissingResourceException("There is no text for the key " + key, "i18n", key));
    }
}
