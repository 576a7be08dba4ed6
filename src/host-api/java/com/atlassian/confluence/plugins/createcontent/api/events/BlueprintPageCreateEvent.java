package com.atlassian.confluence.plugins.createcontent.api.events;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Map;

/**
 * A page was made from a blueprint.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8).
 */
@SuppressWarnings("deprecation") // the superclass is deprecated for this one
public class BlueprintPageCreateEvent
        extends com.atlassian.confluence.plugins.createcontent.events.BlueprintPageCreateEvent {
    private static final long serialVersionUID = 1L;

    public BlueprintPageCreateEvent(
            Object src, Page page, ContentBlueprint blueprint, ConfluenceUser creator, Map<String, Object> context) {
        super(src, page, blueprint, creator, context);
    }
}
