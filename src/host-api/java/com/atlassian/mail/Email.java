package com.atlassian.mail;

import java.io.Serializable;

/**
 * A mail to send, plain text in UTF-8 unless told otherwise.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public class Email implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String to;
    private String subject;
    private String body;
    private String mimeType = "text/plain";
    private String encoding = "UTF-8";

    public Email(String to) {
        this.to = to;
    }

    public Email setSubject(String value) {
        subject = value;
        return this;
    }

    public Email setBody(String value) {
        body = value;
        return this;
    }

    public Email setMimeType(String value) {
        mimeType = value;
        return this;
    }

    public Email setEncoding(String value) {
        encoding = value;
        return this;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getMimeType() {
        return mimeType;
    }

    public String getEncoding() {
        return encoding;
    }
}
