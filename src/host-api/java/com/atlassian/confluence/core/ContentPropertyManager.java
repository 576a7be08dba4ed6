package com.atlassian.confluence.core;

import jakarta.annotation.Nullable;

/**
 * Small texts that are kept with content.
 *
 * <p>Signature: decompiled, platform 6.5; docs (Confluence 10.1.2: interface still present, implementation moved to com.atlassian.confluence.impl.content); usage, platform 8. Trimmed to what is called.
 */
public interface ContentPropertyManager {
    @Nullable
    String getStringProperty(ContentEntityObject content, String key);

    void setStringProperty(ContentEntityObject content, String key, String value);

    @Nullable
    String getTextProperty(ContentEntityObject content, String key);

    void setTextProperty(ContentEntityObject content, String key, String value);

    void removeProperty(ContentEntityObject content, String key);
}
