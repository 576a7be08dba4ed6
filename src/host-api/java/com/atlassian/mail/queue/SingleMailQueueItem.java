package com.atlassian.mail.queue;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import java.util.Date;

/**
 * One mail that waits. A host sends it by its default server; here whoever holds the queue does, by {@link #getEmail}.
 *
 * <p>Signature: decompiled, platform 6.5; its superclass {@code AbstractMailQueueItem} is left out.
 */
public class SingleMailQueueItem implements MailQueueItem {
    private final Email email;
    private final Date queued = new Date();

    public SingleMailQueueItem(Email email) {
        this.email = email;
    }

    @Override
    public void send() throws MailException {
        throw new MailException("sent by the host alone");
    }

    public Email getEmail() {
        return email;
    }

    @Override
    public String getSubject() {
        return email.getSubject();
    }

    @Override
    public Date getDateQueued() {
        return new Date(queued.getTime());
    }

    @Override
    public int getSendCount() {
        return 0;
    }

    @Override
    public boolean hasError() {
        return false;
    }

    @Override
    public int compareTo(MailQueueItem other) {
        return queued.compareTo(other.getDateQueued());
    }
}
