package com.atlassian.jira.user;

/**
 * A user of Jira.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface ApplicationUser {
    String getKey();

    String getUsername();

    String getDisplayName();
}
