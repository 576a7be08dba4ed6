package org.sensible.sandbox.plugin;

import java.util.HashMap;
import java.util.Map;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** The types of module that a product knows, by the name of their element. */
final class ModuleTypes {

    private final Map<String, ModuleType> types = new HashMap<>();
    private final Kind kind;

    private ModuleTypes(Kind kind) {
        this.kind = kind;
    }

    static ModuleTypes of(Kind kind) {
        ModuleTypes known = new ModuleTypes(kind);
        known.types.put("plugin-info", new PluginInfoType());
        known.types.put("resource", new ResourceType());
        known.types.put("rest", new RestType());
        known.types.put("rest-migration", new RestMigrationType());
        known.types.put("ao", new ActiveObjectsType());
        known.types.put("servlet", new ServletType());
        known.types.put("web-resource", new WebResourceType());
        known.types.put("web-item", WebFragmentType.item());
        known.types.put("web-panel", WebFragmentType.panel());
        known.types.put("velocity-allowlist", new VelocityAllowlistType());
        if (kind == Kind.CONFLUENCE) {
            known.types.put("xhtml-macro", new MacroType());
            known.types.put("content-template", new ContentTemplateType());
            known.types.put("blueprint", new BlueprintType());
        }
        if (kind == Kind.JIRA) {
            known.types.put("index-document-configuration", new IndexDocumentConfigurationType());
            known.types.put("jql-function", new JqlFunctionType());
            known.types.put("workflow-validator", new WorkflowValidatorType());
        }
        return known;
    }

    /** The type of the module; refuses one that the product does not know. */
    ModuleType of(Module module) {
        ModuleType type = types.get(module.type());
        if (type == null) {
            throw new StartRefused("atlassian-plugin.xml has a module " + module + ", but <" + module.type()
                    + "> is not a module type that the sandbox's " + kind.displayName()
                    + " knows; if it is the other product's, mark it with application=\"…\"");
        }
        return type;
    }
}
