package org.sensible.sandbox.plugin;

import java.util.List;
import java.util.Set;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <workflow-validator>}: what an administrator can put before a step of a workflow. */
final class WorkflowValidatorType implements ModuleType {

    private static final Set<String> CHILDREN = Set.of(
            "description", "validator-class", "resource", "orderable", "unique", "deletable", "editable", "weight");
    private static final String FACTORY = "com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory";
    private static final String VALIDATOR = "com.opensymphony.workflow.Validator";

    @Override
    public void check(Module module, Plugin plugin) {
        module.key();
        module.required("name");
        for (Module child : module.children()) {
            if (!CHILDREN.contains(child.type())) {
                throw new StartRefused(
                        child + " in " + module + " of atlassian-plugin.xml is not something that the sandbox knows");
            }
        }
        requireA(FACTORY, module.required("class"), module, plugin);
        String validator = module.child("validator-class")
                .map(Module::text)
                .orElseThrow(() ->
                        new StartRefused(module + " in atlassian-plugin.xml needs a <validator-class> with a name"));
        requireA(VALIDATOR, validator, module, plugin);
        requireView("view", module, plugin);
        if (!module.child("editable").map(Module::text).orElse("true").equals("false")) {
            requireView("input-parameters", module, plugin);
            requireView("edit-parameters", module, plugin);
        }
    }

    private static void requireView(String name, Module module, Plugin plugin) {
        List<Module> views = module.children("resource").stream()
                .filter(resource -> resource.required("type").equals("velocity")
                        && resource.required("name").equals(name))
                .toList();
        if (views.size() != 1) {
            throw new StartRefused(
                    module + " in atlassian-plugin.xml needs one <resource type=\"velocity\" name=\"" + name + "\">");
        }
        plugin.requireFile(views.get(0).required("location"), module);
    }

    private static void requireA(String type, String name, Module module, Plugin plugin) {
        Class<?> named = plugin.classes().load(name, module);
        if (!plugin.classes().load(type, module).isAssignableFrom(named)) {
            throw new StartRefused(named.getName() + " (" + module + ") is no " + type);
        }
    }
}
