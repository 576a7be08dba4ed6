package com.atlassian.confluence.plugins.createcontent.events;

import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Map;

/**
 * A page was made from a blueprint.
 *
 * <p>Signature: decompiled, create-content plugin 18.7.17 (Confluence 8.7) (not re-checked on 8). Trimmed.
 */
@Deprecated
public class BlueprintPageCreateEvent extends PageEvent {
    private static final long serialVersionUID = 1L;
    private final transient ContentBlueprint blueprint;
    private final transient ConfluenceUser creator;
    private final transient Map<String, Object> context;

    public BlueprintPageCreateEvent(
            Object src, Page page, ContentBlueprint blueprint, ConfluenceUser creator, Map<String, Object> context) {
        super(src, page, null);
        this.blueprint = blueprint;
        this.creator = creator;
        this.context = context;
    }

    public Map<String, Object> getContext() {
        return context;
    }

    public ConfluenceUser getCreator() {
        return creator;
    }

    public ContentBlueprint getBlueprint() {
        return blueprint;
    }
}
