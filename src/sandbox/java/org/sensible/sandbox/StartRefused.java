package org.sensible.sandbox;

/** The sandbox does not start: the message says what is wrong with which thing, and what to do where that helps. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
