package org.sensible.incidents.jira;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

public class JiraNotifierTest {

    private static final Person DANA = new Person("JIRAUSER1");
    private static final Person ERIN = new Person("JIRAUSER2");

    private final UserManager users = mock(UserManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final I18nResolver messages = mock(I18nResolver.class);
    private final MailServerManager servers = mock(MailServerManager.class);
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final List<MailQueueItem> queued = new ArrayList<>();
    private final JiraNotifier notifier =
            new JiraNotifier(users, new JiraWording(messages, locales), locales, this::queue, servers);
    private final JiraReaders readers = new JiraReaders(users, zones);

    private void queue(MailQueueItem item) {
        if (item.getSubject().startsWith("en_US")) {
            throw new IllegalStateException("the queue is full");
        }
        queued.add(item);
    }

    @Before
    public void peopleAndWords() {
        user(DANA, "dana", "dana@example.com", Locale.JAPAN);
        user(ERIN, "erin", null, Locale.US);
        when(messages.getText(any(Locale.class), any(String.class), any(java.io.Serializable[].class)))
                .thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    private void user(Person person, String name, String address, Locale locale) {
        UserKey key = new UserKey(person.key());
        UserProfile profile = mock(UserProfile.class);
        when(profile.getUserKey()).thenReturn(key);
        when(profile.getUsername()).thenReturn(name);
        when(profile.getEmail()).thenReturn(address);
        when(users.getUserProfile(key)).thenReturn(profile);
        when(users.getUserProfile(name)).thenReturn(profile);
        when(locales.getLocale(key)).thenReturn(locale);
    }

    private static Notice notice(Person... people) {
        return new Notice(
                new LinkedHashSet<>(List.of(people)),
                "action-items",
                Text.of("subject\nX-Evil: yes"),
                List.of(Text.of("line")),
                "https://jira/issues");
    }

    @Test
    public void notice_waitsInJirasQueueInTheReadersLanguage() {
        notifier.send(notice(ERIN, DANA, new Person("gone")));
        assertEquals(1, queued.size());
        Email mail = ((SingleMailQueueItem) queued.get(0)).getEmail();
        assertEquals("dana@example.com", mail.getTo());
        assertEquals("ja_JP subject X-Evil: yes", mail.getSubject());
        assertEquals("ja_JP line\n\nhttps://jira/issues\n\n-- \nja_JP incidents.notice.items.why\n", mail.getBody());
        assertEquals("text/plain", mail.getMimeType());
    }

    @Test
    public void full_queueKeepsNobodyElseFromBeingTold() {
        user(ERIN, "erin", "erin@example.com", Locale.US);
        notifier.send(notice(ERIN, DANA));
        assertEquals(1, queued.size());
    }

    @Test
    public void state_saysWhetherThereIsAServer() {
        assertEquals(OutgoingMail.State.NO_SERVER, notifier.state());
        when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
        assertEquals(OutgoingMail.State.OPEN, notifier.state());
    }

    @Test
    public void reader_isAtWorkOnWeekdaysInTheZoneOfTheProfile() {
        when(zones.getUserTimeZone(new UserKey(DANA.key()))).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));
        assertEquals(Optional.of(DANA), readers.byName("dana"));
        assertEquals("dana", readers.describe(DANA).name());
        assertEquals(Optional.empty(), readers.byName("nobody"));
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 2)), readers.atWork(DANA, Instant.parse("2026-03-02T00:00:00Z")));
        assertEquals(Optional.empty(), readers.atWork(DANA, Instant.parse("2026-03-01T23:59:00Z")));
        assertEquals(Optional.empty(), readers.atWork(DANA, Instant.parse("2026-03-02T08:00:00Z")));
        assertEquals(Optional.empty(), readers.atWork(DANA, Instant.parse("2026-03-07T03:00:00Z")));
    }
}
