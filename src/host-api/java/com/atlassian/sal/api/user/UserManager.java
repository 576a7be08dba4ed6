package com.atlassian.sal.api.user;

import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who is there, by the host's user directory.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface UserManager {
    @Nullable
    UserKey getRemoteUserKey();

    @Nullable
    UserKey getRemoteUserKey(HttpServletRequest httpServletRequest);

    @Nullable
    UserProfile getUserProfile(@Nullable String s);

    @Nullable
    UserProfile getUserProfile(@Nullable UserKey userKey);

    boolean isUserInGroup(@Nullable UserKey userKey, @Nullable String s);

    boolean isSystemAdmin(@Nullable UserKey userKey);

    boolean isAdmin(@Nullable UserKey userKey);

    Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults);
}
