package com.atlassian.jira;

/**
 * Something went wrong in Jira. Checked.
 *
 * <p>Signature: named by SearchException as its parent; source, jira 6.3. Trimmed to what is called.
 */
public class JiraException extends Exception {

    private static final long serialVersionUID = 1L;

    public JiraException(String msg) {
        super(msg);
    }
}
