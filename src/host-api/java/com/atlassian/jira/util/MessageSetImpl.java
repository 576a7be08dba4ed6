package com.atlassian.jira.util;

import java.util.Set;
import java.util.TreeSet;

/**
 * Messages in their natural order.
 *
 * <p>Signature: source, jira 6.3; usage, jira 9 plugins. Trimmed to what is called.
 */
public class MessageSetImpl implements MessageSet {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> errors = new TreeSet<>();

    public MessageSetImpl() {}

    @Override
    public Set<String> getErrorMessages() {
        return errors;
    }

    @Override
    public boolean hasAnyErrors() {
        return !errors.isEmpty();
    }

    @Override
    public void addErrorMessage(String errorMessage) {
        errors.add(errorMessage);
    }
}
