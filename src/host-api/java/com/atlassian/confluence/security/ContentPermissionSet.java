package com.atlassian.confluence.security;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Those who may do one thing with a page.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; its super-class EntityObject left out.
 */
public class ContentPermissionSet implements Iterable<ContentPermission> {
    private final String type;
    private final ContentEntityObject owningContent;
    private final List<ContentPermission> permissions = new ArrayList<>();

    public ContentPermissionSet(String type, ContentEntityObject owningContent) {
        this.type = type;
        this.owningContent = owningContent;
    }

    public void addContentPermission(ContentPermission contentPermission) {
        permissions.add(contentPermission);
    }

    public String getType() {
        return type;
    }

    public boolean isEmpty() {
        return permissions.isEmpty();
    }

    public int size() {
        return permissions.size();
    }

    public ContentEntityObject getOwningContent() {
        return owningContent;
    }

    @Override
    public Iterator<ContentPermission> iterator() {
        return permissions.iterator();
    }

    public Collection<ContentPermission> contentPermissionsCopy() {
        return List.copyOf(permissions);
    }
}
