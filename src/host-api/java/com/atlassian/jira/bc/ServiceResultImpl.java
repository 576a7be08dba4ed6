package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/**
 * What a service of Jira answers; valid without errors.
 *
 * <p>Signature: source, jira 6.3 + 7 docs. Trimmed to what is called.
 */
public class ServiceResultImpl implements ServiceResult {

    private final ErrorCollection errorCollection;

    public ServiceResultImpl(ErrorCollection errorCollection) {
        this.errorCollection = errorCollection;
    }

    @Override
    public boolean isValid() {
        return !errorCollection.hasAnyErrors();
    }

    @Override
    public ErrorCollection getErrorCollection() {
        return errorCollection;
    }
}
