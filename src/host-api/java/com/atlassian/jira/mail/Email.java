package com.atlassian.jira.mail;

/**
 * A mail as Jira sends it: with Jira's own header and encoding, and without line breaks in the subject.
 *
 * <p>Signature: source, Jira 6.3. Trimmed to what is called.
 */
public class Email extends com.atlassian.mail.Email {
    private static final long serialVersionUID = 1L;

    public Email(String to) {
        super(to);
    }

    @Override
    public com.atlassian.mail.Email setSubject(String subject) {
        return super.setSubject(subject == null ? null : subject.replaceAll("[\\r\\n]+", " "));
    }
}
