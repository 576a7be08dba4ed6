package org.sensible.sandbox.plugin;

import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <plugin-info>}: what an administrator reads about the plugin. */
final class PluginInfoType implements ModuleType {

    private static final Set<String> CHILDREN =
            Set.of("description", "version", "vendor", "param", "application-version", "bundle-instructions");

    @Override
    public void check(Module module, Plugin plugin) {
        module.children().stream()
                .filter(child -> !CHILDREN.contains(child.type()))
                .findFirst()
                .ifPresent(child -> {
                    throw new StartRefused(child + " is not known inside " + module + " of atlassian-plugin.xml");
                });
        if (module.child("version").map(Module::text).orElse("").isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml has no <version>");
        }
    }
}
