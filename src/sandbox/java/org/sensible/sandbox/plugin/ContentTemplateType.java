package org.sensible.sandbox.plugin;

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
                .ifPresent(provider -> plugin.classes().load(provider.required("class"), module));
    }
}
