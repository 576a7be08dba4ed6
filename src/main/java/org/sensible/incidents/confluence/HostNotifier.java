package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people by mail, unless an administrator switched that off, and in Confluence's own list of notifications, each in the language that the person reads. What one of
 * the two ways cannot do does not keep the other, or the next person, from being told. Threads may share it.
 */
@ConfluenceComponent
public final class HostNotifier implements Notifier, OutgoingMail {

    private static final Logger LOG = LoggerFactory.getLogger(HostNotifier.class);

    private final UserManager users;
    private final NoticeWords words;
    private final MailQueue mails;
    private final Workbox workbox;
    private final SettingsStore settings;

    @Inject
    public HostNotifier(
            @ComponentImport UserManager users,
            NoticeWords words,
            MailQueue mails,
            Workbox workbox,
            SettingsStore settings) {
        this.users = users;
        this.words = words;
        this.mails = mails;
        this.workbox = workbox;
        this.settings = settings;
    }

    @Override
    public void send(Notice notice) {
        boolean isMailed = settings.read().mail();
        for (Person person : notice.to()) {
            UserKey key = new UserKey(person.key());
            UserProfile profile = users.getUserProfile(key);
            if (profile == null) {
                LOG.info("{}: somebody who is to be told is not in the directory any more", notice.about());
                continue;
            }
            NoticeWords.Letter letter = words.of(notice, key);
            if (isMailed) {
                attempt(notice, "mail", () -> mails.send(profile.getEmail(), letter));
            }
            attempt(notice, "the workbox", () -> workbox.tell(profile.getUsername(), notice, letter));
        }
    }

    @Override
    public State state() {
        if (!settings.read().mail()) {
            return State.OFF;
        }
        return mails.hasServer() ? State.OPEN : State.NO_SERVER;
    }

    private static void attempt(Notice notice, String way, Runnable send) {
        try {
            send.run();
        } catch (RuntimeException failed) {
            // What it tells of has happened already and must stand, whoever learns of it.
            LOG.warn("{}: somebody was not told by {}", notice.about(), way, failed);
        }
    }
}
