package com.atlassian.mail.server;

import jakarta.annotation.Nullable;

/**
 * The mail servers that an administrator has set.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface MailServerManager {
    @Nullable
    SMTPMailServer getDefaultSMTPMailServer();

    boolean isDefaultSMTPMailServerDefined();
}
