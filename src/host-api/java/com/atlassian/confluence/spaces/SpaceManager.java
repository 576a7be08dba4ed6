package com.atlassian.confluence.spaces;

import jakarta.annotation.Nullable;

/**
 * Keeps spaces.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8; getSpace(String) still used on 8. Trimmed.
 */
public interface SpaceManager {
    @Nullable
    Space getSpace(@Nullable String spaceKey);
}
