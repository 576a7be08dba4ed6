package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.OperationContext;
import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.Page;
import jakarta.annotation.Nullable;

/**
 * What happened to a page.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public abstract class PageEvent extends ContentEvent {
    private static final long serialVersionUID = 1L;
    private final transient Page page;

    public PageEvent(Object source, Page page, @Nullable OperationContext<?> operationContext) {
        super(source, operationContext);
        this.page = page;
    }

    public Page getPage() {
        return page;
    }

    @Override
    public ContentEntityObject getContent() {
        return page;
    }
}
