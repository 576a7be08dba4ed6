package org.sensible.sandbox.plugin;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.sensible.sandbox.StartRefused;

/** Classes and files of the plugin as its bundle sees them. */
final class PluginClasses {

    private final Bundle bundle;

    PluginClasses(Bundle bundle) {
        this.bundle = bundle;
    }

    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** The class of that name; refuses, saying who asked for it, where there is none. */
    Class<?> load(String name, Object wantedBy) {
        try {
            return Class.forName(name, false, loader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new StartRefused(
                    "The class " + name + " (" + wantedBy + ") cannot be loaded in the plugin: " + missing, missing);
        }
    }

    /** The classes of exactly that package in the jar itself. */
    List<Class<?>> ofPackage(String name, Object wantedBy) {
        Enumeration<URL> entries = bundle.findEntries(name.replace('.', '/'), "*.class", false);
        if (entries == null) {
            throw new StartRefused("The package " + name + " (" + wantedBy + ") is not in the plugin");
        }
        return Collections.list(entries).stream()
                .map(URL::getPath)
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".class".length()))
                .filter(simple -> !simple.equals("package-info"))
                .sorted()
                .<Class<?>>map(simple -> load(name + "." + simple, wantedBy))
                .toList();
    }

    /** A file of the jar; nothing outside of it can be named. */
    Optional<URL> file(String location) {
        String path = location.startsWith("/") ? location.substring(1) : location;
        boolean escapes = List.of(path.split("/")).contains("..");
        return escapes || path.endsWith("/") ? Optional.empty() : Optional.ofNullable(bundle.getEntry(path));
    }

    /** Whether there are files below that folder. */
    boolean hasFolder(String location) {
        String path = location.startsWith("/") ? location.substring(1) : location;
        return bundle.getEntryPaths(path) != null;
    }
}
