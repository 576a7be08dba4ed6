package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/**
 * A page came back from the trash.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public class PageRestoreEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    public PageRestoreEvent(Object src, Page page) {
        super(src, page, null);
    }
}
