package com.atlassian.confluence.spaces;

import com.atlassian.confluence.core.ConfluenceEntityObject;
import com.atlassian.confluence.pages.Page;

/**
 * A space.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public class Space extends ConfluenceEntityObject {
    private static final long serialVersionUID = 1L;
    private String key;
    private String name;
    private Page homePage;

    public Space() {}

    public Space(String spaceKey) {
        this.key = spaceKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Page getHomePage() {
        return homePage;
    }

    public void setHomePage(Page homePage) {
        this.homePage = homePage;
    }

    public String getUrlPath() {
        return "/display/" + key;
    }
}
