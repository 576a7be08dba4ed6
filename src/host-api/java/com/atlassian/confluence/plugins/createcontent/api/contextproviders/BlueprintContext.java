package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known when a blueprint's page is made: the wizard's fields, and what the host adds.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8). Trimmed.
 */
public class BlueprintContext {
    private final Map<String, Object> context;

    BlueprintContext(Map<String, Object> context) {
        this.context = new HashMap<>(context);
    }

    public BlueprintContext() {
        this(Map.of());
    }

    public Map<String, Object> getMap() {
        return context;
    }

    public String getSpaceKey() {
        return (String) context.get(BlueprintContextKeys.SPACE_KEY.key());
    }

    public Object get(String key) {
        return context.get(key);
    }

    public void put(String key, Object value) {
        context.put(key, value);
    }

    public void setTitle(String title) {
        context.put(BlueprintContextKeys.CONTENT_PAGE_TITLE.key(), title);
    }
}
