package org.sensible.sandbox.plugin;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Modifier;
import java.util.List;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <rest>}: the resources and providers of exactly the packages that it names. */
final class RestType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        module.required("path");
        module.required("version");
        if (module.children("package").isEmpty()) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml names no <package>: a host would scan the whole jar");
        }
        List<Class<?>> types = types(module, plugin);
        if (types.stream().noneMatch(type -> type.isAnnotationPresent(Path.class))) {
            throw new StartRefused(module + " in atlassian-plugin.xml: no class with @Path in "
                    + module.children("package").stream().map(Module::text).toList());
        }
    }

    @Override
    public void enable(Module module, Plugin plugin, PluginHost host) {
        String path = module.required("path").replaceAll("^/+|/+$", "");
        host.serveRest("/rest/" + path + "/" + module.required("version"), types(module, plugin));
    }

    private static List<Class<?>> types(Module module, Plugin plugin) {
        return module.children("package").stream()
                .flatMap(named -> plugin.classes().ofPackage(named.text(), module).stream())
                .filter(RestType::isServed)
                .toList();
    }

    private static boolean isServed(Class<?> type) {
        return !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())
                && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class));
    }
}
