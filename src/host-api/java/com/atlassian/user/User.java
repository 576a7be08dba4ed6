package com.atlassian.user;

import java.security.Principal;

/**
 * A user, the old way.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface User extends Entity, Principal {
    String getFullName();

    String getEmail();
}
