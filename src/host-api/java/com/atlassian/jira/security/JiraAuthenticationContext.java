package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;

/**
 * Who is there.
 *
 * <p>Signature: source, jira 6.3 + 7 docs; usage, platform 8. Trimmed to what is called.
 */
public interface JiraAuthenticationContext {
    /** {@code null} for nobody. */
    ApplicationUser getLoggedInUser();
}
