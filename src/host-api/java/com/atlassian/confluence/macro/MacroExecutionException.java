package com.atlassian.confluence.macro;

/**
 * A macro could not be shown.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class MacroExecutionException extends Exception {
    private static final long serialVersionUID = 1L;

    public MacroExecutionException() {}

    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    public MacroExecutionException(Throwable cause) {
        super(cause);
    }
}
