package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/**
 * For whom a query is carried out.
 *
 * <p>Signature: source, jira 6.3; usage (getApplicationUser), platform 7 and jira 9 plugins. Trimmed to what is called.
 */
public interface QueryCreationContext {

    /** Null for anonymous. */
    ApplicationUser getApplicationUser();
}
