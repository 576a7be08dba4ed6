package com.atlassian.confluence.core;

import jakarta.annotation.Nullable;

/**
 * Keeps content and its versions.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface ContentEntityManager {
    void removeContentEntity(ContentEntityObject contentEntityObject);

    void saveContentEntity(ContentEntityObject obj, @Nullable SaveContext saveContext);

    <T extends ContentEntityObject> void saveNewVersion(
            T obj, Modification<T> modification, @Nullable SaveContext saveContext);

    @Nullable
    ContentEntityObject getOtherVersion(ContentEntityObject contentEntityObject, int version);
}
