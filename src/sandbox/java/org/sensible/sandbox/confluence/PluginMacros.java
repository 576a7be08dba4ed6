package org.sensible.sandbox.confluence;

import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.confluence.storage.Macros;

/** The plugin's {@code xhtml-macro} modules by name and alias; each is made once, when it is first needed. */
final class PluginMacros implements Macros {

    private final Supplier<PluginModules> plugin;
    private final Map<String, Macro> made = new ConcurrentHashMap<>();

    PluginMacros(Supplier<PluginModules> plugin) {
        this.plugin = plugin;
    }

    @Override
    public Optional<Macro> byName(String name) {
        return plugin.get().ofType("xhtml-macro").stream()
                .filter(module -> isNamed(module, name))
                .findFirst()
                .map(module -> made.computeIfAbsent(module.key(), key -> make(module)));
    }

    private static boolean isNamed(Module module, String name) {
        return module.required("name").equals(name)
                || module.children("alias").stream()
                        .anyMatch(alias -> alias.required("name").equals(name));
    }

    private Macro make(Module module) {
        return plugin.get().create(plugin.get().load(module.required("class")).asSubclass(Macro.class));
    }
}
