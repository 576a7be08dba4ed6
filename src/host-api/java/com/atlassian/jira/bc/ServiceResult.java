package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/**
 * What a service of Jira answers.
 *
 * <p>Signature: source, jira 6.3 + 7 docs. Trimmed to what is called.
 */
public interface ServiceResult {
    boolean isValid();

    ErrorCollection getErrorCollection();
}
