package org.sensible.incidents.jira;

import com.atlassian.jira.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people by Jira's queue of mails, which it sends once a minute and whose failures its administrators see; each in the
 * language that the person reads. Jira has no list of notifications. Threads may share it.
 */
@JiraComponent
public final class JiraNotifier implements Notifier, OutgoingMail {

    private static final Logger LOG = LoggerFactory.getLogger(JiraNotifier.class);

    private final UserManager users;
    private final JiraWording wording;
    private final LocaleResolver locales;
    private final MailQueue queue;
    private final MailServerManager servers;

    @Inject
    public JiraNotifier(
            @JiraImport UserManager users,
            JiraWording wording,
            @JiraImport LocaleResolver locales,
            @JiraImport MailQueue queue,
            @JiraImport MailServerManager servers) {
        this.users = users;
        this.wording = wording;
        this.locales = locales;
        this.queue = queue;
        this.servers = servers;
    }

    @Override
    public State state() {
        return servers.isDefaultSMTPMailServerDefined() ? State.OPEN : State.NO_SERVER;
    }

    @Override
    public void send(Notice notice) {
        for (Person person : notice.to()) {
            UserKey key = new UserKey(person.key());
            UserProfile profile = users.getUserProfile(key);
            if (profile == null
                    || profile.getEmail() == null
                    || profile.getEmail().isBlank()) {
                LOG.info("{}: somebody who is to be told has no address in this Jira", notice.about());
                continue;
            }
            try {
                queue.addItem(new SingleMailQueueItem(mail(profile.getEmail(), notice, locales.getLocale(key))));
            } catch (RuntimeException failed) {
                // What it tells of has happened already and must stand, whoever learns of it.
                LOG.warn("{}: somebody was not told by mail", notice.about(), failed);
            }
        }
    }

    private com.atlassian.mail.Email mail(String address, Notice notice, Locale locale) {
        String lines = notice.lines().stream()
                .map(line -> wording.say(line, locale) + "\n")
                .collect(Collectors.joining());
        String why = wording.say(Text.of("incidents.notice.items.why"), locale);
        return new Email(address)
                .setSubject(wording.say(notice.subject(), locale)
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip())
                .setBody(lines + "\n" + notice.link() + "\n\n-- \n" + why + "\n")
                .setMimeType("text/plain")
                .setEncoding("UTF-8");
    }
}
