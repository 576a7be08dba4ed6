package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/**
 * A page was removed for good.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public class PageRemoveEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageRemoveEvent(Object src, Page removedPage) {
        super(src, removedPage, null);
    }
}
