package org.sensible.sandbox.plugin;

import com.atlassian.plugin.web.ContextProvider;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <content-template>}: a page to be filled in, in storage format. */
final class ContentTemplateType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.required("i18n-name-key");
        Module template = module.children("resource").stream()
                .filter(resource -> resource.required("name").equals("template"))
                .findFirst()
                .orElseThrow(() ->
                        new StartRefused(module + " in atlassian-plugin.xml has no <resource name=\"template\">"));
        plugin.requireFile(template.required("location"), module);
        module.child("context-provider")
                .ifPresent(provider -> requireProvider(provider.required("class"), module, plugin));
    }

    private static void requireProvider(String className, Module module, Plugin plugin) {
        Class<?> type = plugin.classes().load(className, module);
        if (!ContextProvider.class.isAssignableFrom(type)) {
            throw new StartRefused(
                    className + " (" + module + ") does not implement " + ContextProvider.class.getName());
        }
    }
}
