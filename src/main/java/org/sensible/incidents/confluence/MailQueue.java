package org.sensible.incidents.confluence;

import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.core.task.Task;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Confluence's queue of mails, which it sends once a minute and whose failures its administrators see. Where no mail server is
 * set nothing is queued. Threads may share it.
 */
@ConfluenceComponent
public final class MailQueue {

    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    private static final String QUEUE = "mail";

    private final MultiQueueTaskManager queues;
    private final MailServerManager servers;

    @Inject
    public MailQueue(@ConfluenceImport MultiQueueTaskManager queues, @ConfluenceImport MailServerManager servers) {
        this.queues = queues;
        this.servers = servers;
    }

    /** Whether mails have somewhere to go. */
    boolean hasServer() {
        return servers.isDefaultSMTPMailServerDefined();
    }

    /** @param address nobody is sent anything without one */
    void send(@Nullable String address, NoticeWords.Letter letter) {
        if (address == null || address.isBlank() || !hasServer()) {
            LOG.debug("A mail is not sent: there is no mail server, or the person has no address");
            return;
        }
        Email mail = new Email(address)
                .setSubject(letter.subject())
                .setBody(letter.text())
                .setMimeType("text/plain")
                .setEncoding("UTF-8");
        queues.addTask(QUEUE, new Sending(mail, servers));
    }

    /** The queue lives in this node's memory, so the server need not outlive it. */
    private static final class Sending implements Task {

        private static final long serialVersionUID = 1L;

        private final Email mail;
        private final transient MailServerManager servers;

        Sending(Email mail, MailServerManager servers) {
            this.mail = mail;
            this.servers = servers;
        }

        @Override
        public void execute() throws MailException {
            SMTPMailServer server = servers.getDefaultSMTPMailServer();
            if (server == null) {
                throw new MailException("The mail server was taken away since this mail was queued");
            }
            server.send(mail);
        }
    }
}
