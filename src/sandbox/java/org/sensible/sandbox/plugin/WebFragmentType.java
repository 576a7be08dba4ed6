package org.sensible.sandbox.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <web-item>} and {@code <web-panel>}: what a plugin adds to the pages of a product. */
final class WebFragmentType implements ModuleType {

    private static final Set<String> OF_BOTH =
            Set.of("label", "param", "condition", "conditions", "context-provider", "description");
    private static final Set<String> OF_ITEMS = Set.of("link", "icon", "styleClass", "tooltip", "resource");
    private static final Set<String> TYPES = Set.of("AND", "OR");

    private final String place;
    private final Set<String> children;

    private WebFragmentType(String place, Set<String> own) {
        this.place = place;
        children = new HashSet<>(OF_BOTH);
        children.addAll(own);
    }

    static WebFragmentType item() {
        return new WebFragmentType("section", OF_ITEMS);
    }

    static WebFragmentType panel() {
        return new WebFragmentType("location", Set.of("resource"));
    }

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.required(place);
        module.attribute("weight")
                .filter(weight -> !weight.matches("-?\\d{1,9}"))
                .ifPresent(weight -> {
                    throw new StartRefused(
                            module + " in atlassian-plugin.xml has the weight " + weight + ", not a number");
                });
        for (Module child : module.children()) {
            if (!children.contains(child.type())) {
                throw new StartRefused(
                        child + " in " + module + " of atlassian-plugin.xml is not something that the sandbox knows");
            }
        }
        checkConditions(module, module, plugin);
        module.children("context-provider")
                .forEach(provider -> requireA("com.atlassian.plugin.web.ContextProvider", provider, module, plugin));
        checkContent(module, plugin);
    }

    private void checkContent(Module module, Plugin plugin) {
        if (place.equals("section")) {
            for (Module resource : module.children("resource")) {
                ResourceType.checkDownload(resource, plugin, module);
            }
            if (isOfBlueprint(module, plugin)) {
                return;
            }
            if (module.child("link").isEmpty() || module.child("label").isEmpty()) {
                throw new StartRefused(module + " in atlassian-plugin.xml needs a <label> and a <link>");
            }
            String link = module.child("link").get().text();
            if (!link.startsWith("/")) {
                throw new StartRefused(
                        module + " in atlassian-plugin.xml: the link \"" + link + "\" does not begin with a slash");
            }
            return;
        }
        List<Module> views = module.children("resource");
        if (views.size() != 1
                || !views.get(0).required("name").equals("view")
                || !views.get(0).required("type").equals("velocity")) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml needs one <resource type=\"velocity\" name=\"view\">");
        }
        plugin.requireFile(views.get(0).required("location"), module);
    }

    /** An item of the create dialog has no link of its own: it names a blueprint of the plugin. */
    private static boolean isOfBlueprint(Module module, Plugin plugin) {
        List<String> keys = module.children("param").stream()
                .filter(param -> param.required("name").equals("blueprintKey"))
                .map(param -> param.required("value"))
                .toList();
        for (String key : keys) {
            if (plugin.byKey(key)
                    .filter(found -> found.type().equals("blueprint"))
                    .isEmpty()) {
                throw new StartRefused(
                        module + " in atlassian-plugin.xml has the blueprintKey " + key + ", which is no blueprint");
            }
        }
        return !keys.isEmpty();
    }

    private static void checkConditions(Module parent, Module module, Plugin plugin) {
        parent.children("condition")
                .forEach(condition -> requireA("com.atlassian.plugin.web.Condition", condition, module, plugin));
        for (Module group : parent.children("conditions")) {
            if (!TYPES.contains(group.attribute("type").orElse("AND"))) {
                throw new StartRefused(module + " in atlassian-plugin.xml has conditions that are neither AND nor OR");
            }
            checkConditions(group, module, plugin);
        }
    }

    private static void requireA(String type, Module element, Module module, Plugin plugin) {
        Class<?> named = plugin.classes().load(element.required("class"), module);
        if (!plugin.classes().load(type, module).isAssignableFrom(named)) {
            throw new StartRefused(named.getName() + " (" + module + ") is no " + type);
        }
    }
}
