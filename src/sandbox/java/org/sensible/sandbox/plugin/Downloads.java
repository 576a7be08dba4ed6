package org.sensible.sandbox.plugin;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;

/**
 * Files of the plugin by the address that a browser uses: {@code /download/resources/‹plugin key›/‹path›} for resources
 * of the plugin, {@code /download/resources/‹plugin key›:‹module key›/‹path›} for those of a module.
 */
public final class Downloads {

    /** The beginning of these addresses, below the context path. */
    public static final String PATH = "/download/resources/";

    /**
     * A file to send.
     *
     * @param translated whether the texts in it are to be filled in
     */
    public record Found(URL file, boolean translated) {}

    private Downloads() {}

    /** The file at an address below the context path; empty where the descriptor offers none there. */
    public static Optional<Found> find(String address, PluginModules plugin) {
        String rest = address.startsWith(PATH) ? address.substring(PATH.length()) : "";
        int slash = rest.indexOf('/');
        String owner = slash < 0 ? "" : rest.substring(0, slash);
        String name = rest.substring(slash + 1);
        if (owner.equals(plugin.key())) {
            return among(plugin.ofType("resource"), name, plugin).map(file -> new Found(file, false));
        }
        return owner.startsWith(plugin.key() + ":")
                ? plugin.byKey(owner.substring(plugin.key().length() + 1))
                        .flatMap(module -> among(module.children("resource"), name, plugin)
                                .map(file -> new Found(file, isTranslated(module, name))))
                : Optional.empty();
    }

    private static boolean isTranslated(Module module, String name) {
        return module.children("transformation").stream()
                .anyMatch(transformation -> name.endsWith("." + transformation.required("extension")));
    }

    private static Optional<URL> among(List<Module> resources, String name, PluginModules plugin) {
        return resources.stream()
                .filter(resource -> resource.required("type").equals("download"))
                .filter(resource -> offers(resource.required("name"), name))
                .findFirst()
                .flatMap(resource -> plugin.file(resource.required("location")
                        + name.substring(
                                resource.required("name").endsWith("/")
                                        ? resource.required("name").length()
                                        : name.length())));
    }

    private static boolean offers(String offered, String name) {
        return offered.endsWith("/") ? name.startsWith(offered) : name.equals(offered);
    }
}
