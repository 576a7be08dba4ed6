package com.atlassian.confluence.pages;

/**
 * A page.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public class Page extends AbstractPage {
    public static final String CONTENT_TYPE = "page";
    private static final long serialVersionUID = 1L;
    private Page parent;

    @Override
    public String getType() {
        return CONTENT_TYPE;
    }

    public Page getParent() {
        return parent;
    }

    public void setParentPage(Page parent) {
        this.parent = parent;
    }

    public void addChild(Page child) {
        child.setParentPage(this);
    }
}
