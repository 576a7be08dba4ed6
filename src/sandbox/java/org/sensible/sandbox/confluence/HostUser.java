package org.sensible.sandbox.confluence;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.Objects;

/** A user as Confluence shows one to plugins. Two are equal when their keys are. */
final class HostUser implements ConfluenceUser {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String name;
    private final String fullName;
    private final String email;

    HostUser(org.sensible.sandbox.User user) {
        key = user.key();
        name = user.name();
        fullName = user.fullName();
        email = user.email();
    }

    @Override
    public UserKey getKey() {
        return new UserKey(key);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFullName() {
        return fullName;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfluenceUser user && getKey().equals(user.getKey());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getKey());
    }

    @Override
    public String toString() {
        return name;
    }
}
