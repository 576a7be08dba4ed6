package org.sensible.sandbox.plugin;

import java.util.List;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <blueprint>}: templates that the create dialog fills, and the pages of its wizard. */
final class BlueprintType implements ModuleType {

    private static final Set<String> ATTRIBUTES = Set.of(
            "key",
            "i18n-name-key",
            "index-key",
            "create-result",
            "index-template-key",
            "i18n-index-title-key",
            "how-to-use-template",
            "disable-index-page",
            "content-template-key",
            "application");
    private static final Set<String> CHILDREN = Set.of("content-template", "dialog-wizard", "description");
    private static final Set<String> PAGE_ATTRIBUTES =
            Set.of("id", "template-key", "title-key", "description-header-key", "description-content-key", "last");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.required("i18n-name-key");
        module.required("index-key");
        refuseOther(module, module, ATTRIBUTES, CHILDREN);
        module.attribute("create-result")
                .filter(result -> !Set.of("edit", "view").contains(result))
                .ifPresent(result -> {
                    throw new StartRefused(module + " in atlassian-plugin.xml has create-result=\"" + result
                            + "\"; that is edit or view");
                });
        templates(module).forEach(key -> requireTemplate(key, module, plugin));
        if (templates(module).isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml names no content-template");
        }
        requireItem(module, plugin);
        module.children("dialog-wizard").forEach(wizard -> checkWizard(wizard, module, plugin));
    }

    /** The keys of a blueprint's templates, in order. */
    static List<String> templates(Module blueprint) {
        return blueprint
                .attribute("content-template-key")
                .map(List::of)
                .orElseGet(() -> blueprint.children("content-template").stream()
                        .map(template -> template.required("ref"))
                        .toList());
    }

    private static void requireTemplate(String key, Module module, Plugin plugin) {
        plugin.byKey(key)
                .filter(template -> template.type().equals("content-template"))
                .orElseThrow(() -> new StartRefused(module + " in atlassian-plugin.xml names the content-template "
                        + key + ", which is not there"));
    }

    /** Without its web-item a blueprint is in no dialog. */
    private static void requireItem(Module module, Plugin plugin) {
        plugin.ofType("web-item").stream()
                .flatMap(item -> item.children("param").stream())
                .filter(param -> "blueprintKey".equals(param.required("name")))
                .filter(param -> module.key().equals(param.required("value")))
                .findFirst()
                .orElseThrow(() ->
                        new StartRefused("No web-item in atlassian-plugin.xml has the blueprintKey of " + module));
    }

    private static void checkWizard(Module wizard, Module module, Plugin plugin) {
        wizard.key();
        refuseOther(wizard, module, Set.of("key"), Set.of("dialog-page"));
        Set<String> templates = SoyTemplates.namesIn(plugin);
        for (Module page : wizard.children("dialog-page")) {
            refuseOther(page, module, PAGE_ATTRIBUTES, Set.of());
            page.required("id");
            if (!templates.contains(page.required("template-key"))) {
                throw new StartRefused(page + " of " + module + " in atlassian-plugin.xml has the template-key "
                        + page.required("template-key") + "; the plugin's Soy templates are " + templates);
            }
            plugin.requireText(page.required("title-key"), page);
            page.attribute("description-header-key").ifPresent(text -> plugin.requireText(text, page));
            page.attribute("description-content-key").ifPresent(text -> plugin.requireText(text, page));
        }
    }

    private static void refuseOther(Module element, Module module, Set<String> attributes, Set<String> children) {
        element.attributes().keySet().stream()
                .filter(name -> !attributes.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused("The attribute " + name + " of <" + element.type() + "> in " + module
                            + " of atlassian-plugin.xml is none that the sandbox knows");
                });
        element.children().stream()
                .filter(child -> !children.contains(child.type()))
                .findFirst()
                .ifPresent(child -> {
                    throw new StartRefused(child + " is not known inside " + module + " of atlassian-plugin.xml");
                });
    }
}
