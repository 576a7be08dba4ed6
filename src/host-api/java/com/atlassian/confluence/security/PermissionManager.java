package com.atlassian.confluence.security;

import com.atlassian.user.User;
import jakarta.annotation.Nullable;

/**
 * Who may do what in Confluence; restrictions included.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface PermissionManager {
    Object TARGET_APPLICATION = "APPLICATION";

    boolean hasPermission(@Nullable User user, Permission permission, @Nullable Object target);

    boolean hasCreatePermission(User user, Object container, Class<?> typeToCreate);

    boolean isConfluenceAdministrator(User user);
}
