package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/**
 * Sends mails, while the caller waits.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface SMTPMailServer {
    void send(Email email) throws MailException;
}
