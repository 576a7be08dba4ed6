package com.atlassian.templaterenderer;

/**
 * A template could not be rendered.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }

    public RenderingException(String message) {
        super(message);
    }

    public RenderingException(Throwable cause) {
        super(cause);
    }
}
