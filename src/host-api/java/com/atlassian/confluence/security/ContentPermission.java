package com.atlassian.confluence.security;

import com.atlassian.confluence.core.ConfluenceEntityObject;
import com.atlassian.confluence.user.ConfluenceUser;

/**
 * Somebody who may do something with one page.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public class ContentPermission extends ConfluenceEntityObject {
    public static final String VIEW_PERMISSION = "View";
    public static final String EDIT_PERMISSION = "Edit";
    private static final long serialVersionUID = 1L;
    private final String type;
    private final String groupName;
    private final transient ConfluenceUser userSubject;

    protected ContentPermission(String type, String groupName, ConfluenceUser user) {
        this.type = type;
        this.groupName = groupName;
        this.userSubject = user;
    }

    public static ContentPermission createUserPermission(String type, ConfluenceUser user) {
        return new ContentPermission(type, null, user);
    }

    public static ContentPermission createGroupPermission(String type, String groupName) {
        return new ContentPermission(type, groupName, null);
    }

    public boolean isGroupPermission() {
        return groupName != null;
    }

    public boolean isUserPermission() {
        return userSubject != null;
    }

    public String getType() {
        return type;
    }

    public ConfluenceUser getUserSubject() {
        return userSubject;
    }

    public String getGroupName() {
        return groupName;
    }
}
