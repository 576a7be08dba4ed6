package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/**
 * A page or a blog post.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public abstract class AbstractPage extends SpaceContentEntityObject {
    private static final long serialVersionUID = 1L;

    @Override
    public String getUrlPath() {
        return getIdBasedPageUrl();
    }

    public String getIdBasedPageUrl() {
        return "/pages/viewpage.action?pageId=" + getId();
    }
}
