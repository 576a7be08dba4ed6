package com.atlassian.confluence.pages.exceptions;

/**
 * A page was changed outside an editing session where that is not allowed yet; it passes.
 *
 * <p>Signature: docs, Confluence 9.3 (since 5.10)
 */
public class ExternalChangesException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    public ExternalChangesException(String message) {
        super(message);
    }
}
