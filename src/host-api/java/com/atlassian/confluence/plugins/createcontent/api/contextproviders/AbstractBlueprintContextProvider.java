package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/**
 * Gives a blueprint's template its variables.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8). Trimmed: what renders by a TemplateRendererHelper is left out.
 */
public abstract class AbstractBlueprintContextProvider implements ContextProvider {

    @Deprecated
    public AbstractBlueprintContextProvider() {}

    @Override
    public void init(Map<String, String> params) throws PluginParseException {}

    @Override
    public final Map<String, Object> getContextMap(Map<String, Object> context) {
        return updateBlueprintContext(new BlueprintContext(context)).getMap();
    }

    protected abstract BlueprintContext updateBlueprintContext(BlueprintContext blueprintContext);
}
