package com.atlassian.confluence.plugins.createcontent.impl;

import java.util.UUID;

/**
 * A blueprint that a plugin brings.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8). Trimmed; its superclass UuidBacked is left out.
 */
public abstract class PluginBackedBlueprint {
    private String moduleCompleteKey;

    protected PluginBackedBlueprint() {
        this(null, null, null, false);
    }

    protected PluginBackedBlueprint(UUID id, String moduleCompleteKey, String i18nNameKey, boolean pluginClone) {
        this.moduleCompleteKey = moduleCompleteKey;
    }

    public String getModuleCompleteKey() {
        return moduleCompleteKey;
    }

    public void setModuleCompleteKey(String moduleCompleteKey) {
        this.moduleCompleteKey = moduleCompleteKey;
    }
}
