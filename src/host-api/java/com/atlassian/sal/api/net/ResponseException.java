package com.atlassian.sal.api.net;

/**
 * A request that got no answer, or none that could be read.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class ResponseException extends Exception {

    private static final long serialVersionUID = 1L;

    public ResponseException() {}

    public ResponseException(String message, Throwable cause) {
        super(message, cause);
    }

    public ResponseException(String message) {
        super(message);
    }

    public ResponseException(Throwable cause) {
        super(cause);
    }
}
