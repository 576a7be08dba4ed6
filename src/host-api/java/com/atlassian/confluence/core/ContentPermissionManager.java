package com.atlassian.confluence.core;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.Collection;
import java.util.List;

/**
 * Keeps who may view and edit single pages.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface ContentPermissionManager {
    void setContentPermissions(
            Collection<ContentPermission> contentPermissions, ContentEntityObject contentEntityObject, String type);

    List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject contentEntityObject, String type);
}
