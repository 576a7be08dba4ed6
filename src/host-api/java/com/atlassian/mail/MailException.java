package com.atlassian.mail;

/**
 * A mail cannot be sent.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    public MailException() {}

    public MailException(String s) {
        super(s);
    }

    public MailException(Throwable throwable) {
        super(throwable);
    }

    public MailException(String s, Throwable throwable) {
        super(s, throwable);
    }
}
