package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.OperationTrigger;

/**
 * Why a page is written.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public enum PageUpdateTrigger implements OperationTrigger {
    PERSONAL_TASKLIST,
    VIEW_PAGE,
    EDIT_PAGE,
    REVERT,
    DISCARD_CHANGES,
    SPACE_CREATE,
    PAGE_RENAME,
    LINK_REFACTORING,
    UNKNOWN
}
