package org.sensible.sandbox.plugin;

import java.util.List;
import net.java.ao.RawEntity;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <ao>}: the entities of the plugin in this product, one module at most. */
final class ActiveObjectsType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        if (plugin.ofType("ao").size() > 1) {
            throw new StartRefused("atlassian-plugin.xml has more than one <ao> for this product; a host takes one");
        }
        module.children().stream()
                .filter(child -> !child.type().equals("entity") && !child.type().equals("description"))
                .findFirst()
                .ifPresent(child -> {
                    throw new StartRefused(child + " in " + module
                            + " of atlassian-plugin.xml is not something that the sandbox runs");
                });
        entities(module, plugin);
    }

    @Override
    public void enable(Module module, Plugin plugin, PluginHost host) {
        host.openTables(module.attribute("namespace").orElse(plugin.key()), entities(module, plugin));
    }

    private static List<Class<? extends RawEntity<?>>> entities(Module module, Plugin plugin) {
        List<Class<? extends RawEntity<?>>> entities = module.children("entity").stream()
                .<Class<? extends RawEntity<?>>>map(entity -> entity(entity.text(), module, plugin))
                .toList();
        if (entities.isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml names no <entity>");
        }
        return entities;
    }

    @SuppressWarnings("unchecked") // looked at on the line before
    private static Class<? extends RawEntity<?>> entity(String name, Module module, Plugin plugin) {
        Class<?> type = plugin.classes().load(name, module);
        if (!type.isInterface() || !RawEntity.class.isAssignableFrom(type)) {
            throw new StartRefused(name + " (" + module + ") is not an interface that extends net.java.ao.RawEntity");
        }
        return (Class<? extends RawEntity<?>>) type;
    }
}
