package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.user.User;
import jakarta.annotation.Nullable;

/**
 * A page went into the trash.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public class PageTrashedEvent extends PageEvent {
    private static final long serialVersionUID = 1L;
    private final transient User trasher;

    public PageTrashedEvent(Object source, Page trashedPage, @Nullable User trasher, boolean suppressNotifications) {
        super(source, trashedPage, null);
        this.trasher = trasher;
    }

    @Nullable
    public User getOriginatingUser() {
        return trasher;
    }
}
