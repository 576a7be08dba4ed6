package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;
import jakarta.annotation.Nullable;

/**
 * Keeps pages. Checks neither permissions nor read-only mode.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface PageManager extends ContentEntityManager {
    @Nullable
    Page getPage(long pageId);

    @Nullable
    Page getPage(String spaceKey, String pageTitle);

    void trashPage(AbstractPage abstractPage);

    void restorePage(AbstractPage abstractPage);
}
