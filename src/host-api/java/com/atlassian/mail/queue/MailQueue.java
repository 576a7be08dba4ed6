package com.atlassian.mail.queue;

/**
 * Jira's queue of mails, sent once a minute.
 *
 * <p>Signature: decompiled, platform 6.5; that plugins import it as a component: usage, Jira 8 to 11. Trimmed to what is called.
 */
public interface MailQueue {
    void addItem(MailQueueItem mailQueueItem);
}
