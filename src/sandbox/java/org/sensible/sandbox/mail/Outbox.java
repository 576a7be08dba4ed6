package org.sensible.sandbox.mail;

import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.core.task.Task;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import jakarta.annotation.Nullable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.sensible.sandbox.Faults;

/**
 * The queue of mails and the server that they go to: a list. What fails goes to the list of what failed, as in the products. A
 * mail that no server would take is refused: no recipient, or a line break in what becomes a header. Threads may share it.
 */
public final class Outbox implements MultiQueueTaskManager, MailQueue, MailServerManager {

    private static final Pattern BREAK = Pattern.compile("\\p{Cntrl}");

    private final Faults faults;
    private final Queue<Task> queue = new ArrayDeque<>();
    private final List<Email> sent = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    public Outbox(Faults faults) {
        this.faults = faults;
    }

    @Override
    public synchronized void addTask(String name, Task task) {
        if (!name.equals("mail")) {
            throw new IllegalArgumentException("there is no queue named " + name);
        }
        queue.add(task);
    }

    /** Jira's way in: like Jira, it drops a mail without a word where no server is set when its turn comes. */
    @Override
    public void addItem(MailQueueItem item) {
        if (!(item instanceof SingleMailQueueItem single)) {
            throw new IllegalArgumentException("the sandbox sends single mails only, not " + item.getClass());
        }
        addTask("mail", () -> {
            if (isDefaultSMTPMailServerDefined()) {
                send(single.getEmail());
            }
        });
    }

    /** Does what is queued. A host does it once a minute; here a test asks for it. */
    public void flush() {
        for (Task task = next(); task != null; task = next()) {
            try {
                task.execute();
            } catch (Exception thrown) {
                fail(thrown);
            }
        }
    }

    @Nullable
    private synchronized Task next() {
        return queue.poll();
    }

    private synchronized void fail(Exception thrown) {
        failed.add(String.valueOf(thrown.getMessage()));
    }

    @Override
    public boolean isDefaultSMTPMailServerDefined() {
        return faults.mail() != Faults.Mail.NONE;
    }

    @Override
    @Nullable
    public SMTPMailServer getDefaultSMTPMailServer() {
        return isDefaultSMTPMailServerDefined() ? this::send : null;
    }

    private synchronized void send(Email email) throws MailException {
        if (faults.mail() == Faults.Mail.FAIL) {
            throw new MailException("the mail server does not answer");
        }
        if (email.getTo() == null
                || !email.getTo().contains("@")
                || BREAK.matcher(email.getTo()).find()) {
            throw new MailException("this is no address: " + email.getTo());
        }
        if (email.getSubject() == null || BREAK.matcher(email.getSubject()).find()) {
            throw new MailException("this cannot be a subject: " + email.getSubject());
        }
        sent.add(email);
    }

    /** What was sent, earliest first. */
    synchronized List<Email> sent() {
        return List.copyOf(sent);
    }

    /** Why what was not sent was not. */
    synchronized List<String> failed() {
        return List.copyOf(failed);
    }

    synchronized void clear() {
        sent.clear();
        failed.clear();
    }
}
