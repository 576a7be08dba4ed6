package org.sensible.sandbox.plugin;

import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <web-item>}: a link in one of the host's menus. */
final class WebItemType implements ModuleType {

    private static final Set<String> CHILDREN =
            Set.of("label", "link", "description", "tooltip", "styleClass", "resource", "param");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.required("section");
        module.children().stream()
                .filter(child -> !CHILDREN.contains(child.type()))
                .findFirst()
                .ifPresent(child -> {
                    throw new StartRefused(child + " is not known inside " + module + " of atlassian-plugin.xml");
                });
        for (Module resource : module.children("resource")) {
            ResourceType.checkDownload(resource, plugin, module);
        }
        module.children("param").stream()
                .filter(param -> param.required("name").equals("blueprintKey"))
                .forEach(param -> requireBlueprint(param.required("value"), module, plugin));
        module.child("label").ifPresent(label -> plugin.requireText(label.required("key"), module));
        module.child("link").ifPresent(link -> {
            if (!link.text().startsWith("/")) {
                throw new StartRefused(module + " in atlassian-plugin.xml: the link \"" + link.text()
                        + "\" does not begin with a slash");
            }
        });
    }

    private static void requireBlueprint(String key, Module module, Plugin plugin) {
        if (plugin.byKey(key).filter(found -> found.type().equals("blueprint")).isEmpty()) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml has the blueprintKey " + key + ", which is no blueprint");
        }
    }
}
