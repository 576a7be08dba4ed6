package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;
import jakarta.annotation.Nullable;

/**
 * What a macro is rendered for: which page, which output, which device.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface ConversionContext {
    void setProperty(String name, Object value);

    Object removeProperty(String s);

    Object getProperty(String name);

    Object getProperty(String name, Object defaultValue);

    String getPropertyAsString(String s);

    boolean hasProperty(String s);

    String getOutputDeviceType();

    String getOutputType();

    boolean isAsyncRenderSafe();

    void disableAsyncRenderSafe();

    @Nullable
    ContentEntityObject getEntity();

    String getSpaceKey();

    boolean isDiffOrEmail();
}
