package org.sensible.sandbox.plugin;

import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <jql-function>}: a function of Jira's query language. */
final class JqlFunctionType implements ModuleType {

    private static final Set<String> CHILDREN = Set.of("description", "fname", "list");
    private static final String FUNCTION = "com.atlassian.jira.plugin.jql.function.JqlFunction";

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        for (Module child : module.children()) {
            if (!CHILDREN.contains(child.type())) {
                throw new StartRefused(
                        child + " in " + module + " of atlassian-plugin.xml is not something that the sandbox knows");
            }
        }
        String name = module.child("fname").map(Module::text).orElse("");
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml needs an <fname>, a word; it has \"" + name + "\"");
        }
        long sameName = plugin.ofType(module.type()).stream()
                .filter(other ->
                        other.child("fname").map(Module::text).orElse("").equalsIgnoreCase(name))
                .count();
        if (sameName > 1) {
            throw new StartRefused(
                    "atlassian-plugin.xml declares the JQL function " + name + " " + sameName + " times");
        }
        Class<?> named = plugin.classes().load(module.required("class"), module);
        if (!plugin.classes().load(FUNCTION, module).isAssignableFrom(named)) {
            throw new StartRefused(named.getName() + " (" + module + ") is no " + FUNCTION);
        }
    }
}
