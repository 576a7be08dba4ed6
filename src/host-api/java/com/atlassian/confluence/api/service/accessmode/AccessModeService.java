package com.atlassian.confluence.api.service.accessmode;

/**
 * Read-only mode.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface AccessModeService {
    boolean isReadOnlyAccessModeEnabled();

    boolean shouldEnforceReadOnlyAccess();
}
