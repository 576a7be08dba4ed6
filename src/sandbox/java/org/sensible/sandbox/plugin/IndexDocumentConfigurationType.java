package org.sensible.sandbox.plugin;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/**
 * {@code <index-document-configuration>}: which values of issue properties JQL finds. Jira passes over a second declaration
 * of a property without a word; here it is refused.
 */
final class IndexDocumentConfigurationType implements ModuleType {

    private static final Set<String> TYPES = Set.of("string", "text", "number", "date");

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        if (!module.required("entity-key").equals("IssueProperty")) {
            throw new StartRefused(module + " in atlassian-plugin.xml is about " + module.required("entity-key")
                    + "; the sandbox knows IssueProperty");
        }
        if (module.children("key").isEmpty()) {
            throw new StartRefused(module + " in atlassian-plugin.xml names no <key property-key=\"…\">");
        }
        Set<String> aliases = new HashSet<>();
        module.children("key").forEach(key -> checkKey(key, module, plugin, aliases));
    }

    private static void checkKey(Module key, Module module, Plugin plugin, Set<String> aliases) {
        String property = key.required("property-key");
        long declared = plugin.ofType(module.type()).stream()
                .flatMap(other -> other.children("key").stream())
                .filter(other -> other.required("property-key").equals(property))
                .count();
        if (declared > 1) {
            throw new StartRefused("atlassian-plugin.xml declares the property " + property + " " + declared
                    + " times; Jira takes the first and passes over the others");
        }
        for (Module extract : key.children("extract")) {
            extract.required("path");
            if (!TYPES.contains(extract.required("type"))) {
                throw new StartRefused(module + " in atlassian-plugin.xml extracts the type " + extract.required("type")
                        + "; the sandbox knows " + TYPES);
            }
            extract.attribute("alias")
                    .filter(alias -> !aliases.add(alias.toLowerCase(Locale.ROOT)))
                    .ifPresent(alias -> {
                        throw new StartRefused(module + " in atlassian-plugin.xml gives the alias " + alias + " twice");
                    });
        }
    }
}
