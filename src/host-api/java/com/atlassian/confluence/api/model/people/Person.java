package com.atlassian.confluence.api.model.people;

import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;

/**
 * Somebody, known or not.
 *
 * <p>Signature: decompiled source of its subclass {@code User} with this method overridden, Confluence 8 (found with the code
 * search). Trimmed to what is called.
 */
public abstract class Person {
    public abstract Optional<UserKey> optionalUserKey();
}
