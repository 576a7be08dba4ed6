package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

/**
 * Names under which the host knows parts of a {@link BlueprintContext}.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8).
 */
public enum BlueprintContextKeys {
    SPACE_KEY("spaceKey"),
    BLUEPRINT_MODULE_KEY("blueprintKey"),
    BLUEPRINT_ID("blueprintId"),
    TEMPLATE_LABEL("templateLabel"),
    ANALYTICS_KEY("analyticsKey"),
    CREATE_RESULT("createResult"),
    CREATE_FROM_TEMPLATE_LABEL("createFromTemplateLabel"),
    CONTENT_PAGE_TITLE("ContentPageTitle"),
    NO_PAGE_TITLE_PREFIX("noPageTitlePrefix");

    private final String key;

    BlueprintContextKeys(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
