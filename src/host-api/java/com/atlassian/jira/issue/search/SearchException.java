package com.atlassian.jira.issue.search;

import com.atlassian.jira.JiraException;

/**
 * A search could not be carried out.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8.
 */
public class SearchException extends JiraException {

    private static final long serialVersionUID = 1L;

    public SearchException(String msg) {
        super(msg);
    }
}
