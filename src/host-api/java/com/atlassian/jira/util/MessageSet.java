package com.atlassian.jira.util;

import java.io.Serializable;
import java.util.Set;

/**
 * What there is to say about a query, in the user's language.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface MessageSet extends Serializable {
    Set<String> getErrorMessages();

    boolean hasAnyErrors();

    void addErrorMessage(String errorMessage);
}
