package org.sensible.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.sensible.sandbox.User;

/** A user as Jira's Java API has one. */
record HostPerson(User user) implements ApplicationUser {

    @Override
    public String getKey() {
        return user.key();
    }

    @Override
    public String getUsername() {
        return user.name();
    }

    @Override
    public String getDisplayName() {
        return user.fullName();
    }
}
