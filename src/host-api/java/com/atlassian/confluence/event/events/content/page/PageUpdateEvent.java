package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.core.OperationContext;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import jakarta.annotation.Nullable;

/**
 * A page has a new version.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public class PageUpdateEvent extends PageEvent {
    private static final long serialVersionUID = 1L;
    private final transient AbstractPage originalPage;

    public PageUpdateEvent(
            Object source,
            Page updatedPage,
            @Nullable AbstractPage originalPage,
            @Nullable OperationContext<PageUpdateTrigger> operationContext) {
        super(source, updatedPage, operationContext);
        this.originalPage = originalPage;
    }

    @Nullable
    public AbstractPage getOriginalPage() {
        return originalPage;
    }
}
