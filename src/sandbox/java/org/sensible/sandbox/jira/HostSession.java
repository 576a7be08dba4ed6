package org.sensible.sandbox.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import org.sensible.sandbox.Current;

/** Who is there, for Jira's Java API. */
record HostSession(Current current) implements JiraAuthenticationContext {

    @Override
    public ApplicationUser getLoggedInUser() {
        return current.user().map(HostPerson::new).orElse(null);
    }
}
