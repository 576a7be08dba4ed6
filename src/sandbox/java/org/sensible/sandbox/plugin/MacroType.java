package org.sensible.sandbox.plugin;

import java.util.List;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <xhtml-macro>}: a class that renders, and the words by which the macro browser shows it. */
final class MacroType implements ModuleType {

    private static final String MACRO = "com.atlassian.confluence.macro.Macro";

    private static final Set<String> CHILDREN =
            Set.of("category", "alias", "device-type", "parameters", "description", "property-panel");

    /** As the macro browser takes them: platform documentation of xhtml-macro. */
    private static final Set<String> PARAMETERS = Set.of(
            "string",
            "boolean",
            "username",
            "enum",
            "int",
            "spacekey",
            "relativedate",
            "percentage",
            "confluence-content",
            "url",
            "color",
            "attachment",
            "full_attachment",
            "label",
            "date",
            "group",
            "cql");

    private static final Set<String> CATEGORIES = Set.of(
            "formatting",
            "confluence-content",
            "media",
            "visuals",
            "navigation",
            "external-content",
            "communication",
            "reporting",
            "admin",
            "development",
            "hidden-macros");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        String name = module.required("name");
        Class<?> type = plugin.classes().load(module.required("class"), module);
        if (!plugin.classes().load(MACRO, module).isAssignableFrom(type)) {
            throw new StartRefused(type.getName() + " (" + module + ") does not implement " + MACRO);
        }
        module.children().stream()
                .filter(child -> !CHILDREN.contains(child.type()))
                .findFirst()
                .ifPresent(child -> {
                    throw new StartRefused(child + " is not known inside " + module + " of atlassian-plugin.xml");
                });
        refuseOther(
                module.children("category").stream()
                        .map(c -> c.required("name"))
                        .toList(),
                CATEGORIES,
                module);
        module.attribute("icon").ifPresent(icon -> checkIcon(icon, module, plugin));
        String words = plugin.key() + "." + name;
        plugin.requireText(words + ".label", module);
        plugin.requireText(words + ".desc", module);
        module.child("parameters").ifPresent(parameters -> checkParameters(parameters, words, module, plugin));
    }

    private static void checkParameters(Module parameters, String words, Module module, Plugin plugin) {
        for (Module parameter : parameters.children("parameter")) {
            refuseOther(List.of(parameter.required("type")), PARAMETERS, module);
            plugin.requireText(words + ".param." + parameter.required("name") + ".label", module);
            for (Module value : parameter.children("value")) {
                plugin.requireText(
                        words + ".param." + parameter.required("name") + "." + value.required("name") + ".desc",
                        module);
            }
        }
    }

    private static void checkIcon(String icon, Module module, Plugin plugin) {
        if (Downloads.find(icon, plugin).isEmpty()) {
            throw new StartRefused("The icon " + icon + " (" + module + ") is not in the plugin");
        }
    }

    private static void refuseOther(List<String> given, Set<String> known, Module module) {
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new StartRefused("\"" + name + "\" in " + module + " of atlassian-plugin.xml is none of " + known);
        });
    }
}
