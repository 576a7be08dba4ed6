package com.atlassian.applinks.api;

import jakarta.annotation.Nullable;

/**
 * Application links, to read and to use.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface ReadOnlyApplicationLinkService {
    @Nullable
    ReadOnlyApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type);
}
