package org.sensible.sandbox.plugin;

import java.util.Set;
import java.util.regex.Matcher;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <web-resource>}: scripts and style sheets, whose texts are filled in by the jsI18n transformer. */
final class WebResourceType implements ModuleType {

    private static final Set<String> CHILDREN =
            Set.of("context", "dependency", "resource", "transformation", "description");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        for (Module child : module.children()) {
            if (!CHILDREN.contains(child.type())) {
                throw new StartRefused(
                        child + " in " + module + " of atlassian-plugin.xml is not something that the sandbox knows");
            }
        }
        for (Module dependency : module.children("dependency")) {
            refuseMissing(dependency.text(), module, plugin);
        }
        for (Module resource : module.children("resource")) {
            if (!"download".equals(resource.required("type"))) {
                throw new StartRefused(module + " in atlassian-plugin.xml has a resource that is not of type download");
            }
            ResourceType.checkDownload(resource, plugin, module);
        }
        module.children("transformation")
                .forEach(transformation -> checkTransformation(transformation, module, plugin));
    }

    /** Modules of this plugin must exist; the host's own are taken as they are. */
    private static void refuseMissing(String dependency, Module module, Plugin plugin) {
        String own = plugin.key() + ":";
        if (dependency.startsWith(own)
                && plugin.byKey(dependency.substring(own.length())).isEmpty()) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml depends on " + dependency + ", which does not exist");
        }
    }

    private static void checkTransformation(Module transformation, Module module, Plugin plugin) {
        String extension = transformation.required("extension");
        String known = extension.equals("soy") ? "soyTransformer" : "jsI18n";
        for (Module transformer : transformation.children()) {
            if (!known.equals(transformer.required("key"))) {
                throw new StartRefused(module + " in atlassian-plugin.xml wants the transformer "
                        + transformer.required("key") + " for " + extension + "; the sandbox knows jsI18n for js and"
                        + " soyTransformer for soy");
            }
        }
        module.children("resource").stream()
                .map(resource -> resource.required("location"))
                .filter(location -> extension.equals("soy") && location.endsWith(".soy"))
                .forEach(location -> checkTexts(
                        SoyTemplates.compile(
                                SoyTemplates.read(plugin.file(location).orElseThrow()), location),
                        location,
                        plugin));
        module.children("resource").stream()
                .filter(resource -> resource.required("name").endsWith(".js"))
                .map(resource -> resource.required("location"))
                .forEach(location ->
                        checkTexts(SoyTemplates.read(plugin.file(location).orElseThrow()), location, plugin));
    }

    private static void checkTexts(String script, String location, Plugin plugin) {
        Matcher key = ScriptTexts.CALL.matcher(script);
        while (key.find()) {
            plugin.requireText(key.group(ScriptTexts.KEY), location);
        }
    }
}
