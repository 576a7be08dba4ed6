package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.core.task.Task;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.InMemorySettingsStore;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.Text;

public class HostNotifierTest {

    private static final Person ALICE = new Person("alice-key");
    private static final Person BOB = new Person("bob-key");

    private final UserManager users = mock(UserManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final I18nResolver messages = mock(I18nResolver.class);
    private final MultiQueueTaskManager queues = mock(MultiQueueTaskManager.class);
    private final List<Task> queued = new ArrayList<>();
    private final List<Email> sent = new ArrayList<>();
    private boolean hasServer = true;
    private final InMemorySettingsStore settings = new InMemorySettingsStore();
    private final HostPeople people = new HostPeople(users);
    private final HostNotifier notifier = new HostNotifier(
            users,
            new NoticeWords(new HostWording(messages, locales, people), locales),
            new MailQueue(queues, servers()),
            new Workbox(),
            settings);

    @Before
    public void peopleAndWords() {
        user(ALICE, "alice", "alice@example.com", Locale.JAPAN);
        user(BOB, "bob", "bob@example.com", Locale.US);
        when(messages.getText(any(Locale.class), any(String.class), any(java.io.Serializable[].class)))
                .thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
        org.mockito.Mockito.doAnswer(call -> queued.add(call.getArgument(1)))
                .when(queues)
                .addTask(eq("mail"), any(Task.class));
    }

    @Test
    public void send_queuesAMailForEachInHisOwnLanguage() throws Exception {
        notifier.send(notice(ALICE, BOB));
        assertEquals("nothing is sent while the caller waits", List.of(), sent);
        deliver();
        assertEquals(
                List.of("alice@example.com", "bob@example.com"),
                sent.stream().map(Email::getTo).toList());
        assertEquals("ja_JP subject", sent.get(0).getSubject());
        assertEquals("en_US subject", sent.get(1).getSubject());
        assertEquals(
                "en_US line\n\nhttp://wiki/INC-7\n\n-- \nen_US incidents.notice.why\n",
                sent.get(1).getBody());
    }

    @Test
    public void subject_isOneLineWhateverItHolds() throws Exception {
        when(messages.getText(eq(Locale.US), eq("subject"), any(java.io.Serializable[].class)))
                .thenReturn("INC-7: down\r\nBcc: everybody@example.com");
        notifier.send(notice(BOB));
        deliver();
        assertEquals("INC-7: down Bcc: everybody@example.com", sent.get(0).getSubject());
    }

    @Test
    public void send_withoutAMailServerQueuesNothing() {
        hasServer = false;
        notifier.send(notice(ALICE));
        assertEquals(List.of(), queued);
    }

    @Test
    public void send_queuesNothingWhereMailIsSwitchedOff() {
        settings.write(new Settings("OPS", null, null, List.of(ZoneId.of("UTC")), null, false, 14, 10));
        notifier.send(notice(ALICE));
        assertEquals(List.of(), queued);
    }

    @Test
    public void mail_thatFindsTheServerGoneFailsInTheQueue() {
        notifier.send(notice(ALICE));
        hasServer = false;
        org.junit.Assert.assertThrows(MailException.class, () -> queued.get(0).execute());
    }

    @Test
    public void send_passesOverWhoHasLeftOrHasNoAddress() throws Exception {
        Person gone = new Person("gone-key");
        user(ALICE, "alice", null, Locale.US);
        notifier.send(notice(gone, ALICE, BOB));
        deliver();
        assertEquals(List.of("bob@example.com"), sent.stream().map(Email::getTo).toList());
    }

    @Test
    public void send_bearsAQueueThatThrows() {
        doThrow(new IllegalStateException("full")).when(queues).addTask(any(), any());
        notifier.send(notice(ALICE, BOB));
        assertEquals(List.of(), sent);
    }

    private void deliver() throws Exception {
        for (Task task : queued) {
            task.execute();
        }
    }

    private MailServerManager servers() {
        MailServerManager servers = mock(MailServerManager.class);
        when(servers.isDefaultSMTPMailServerDefined()).thenAnswer(call -> hasServer);
        when(servers.getDefaultSMTPMailServer())
                .thenAnswer(call -> hasServer ? (com.atlassian.mail.server.SMTPMailServer) sent::add : null);
        return servers;
    }

    private void user(Person person, String name, String address, Locale locale) {
        UserKey key = new UserKey(person.key());
        UserProfile profile = mock(UserProfile.class);
        when(profile.getUsername()).thenReturn(name);
        when(profile.getEmail()).thenReturn(address);
        when(users.getUserProfile(key)).thenReturn(profile);
        when(locales.getLocale(key)).thenReturn(locale);
    }

    private static Notice notice(Person... to) {
        Set<Person> people = new LinkedHashSet<>(List.of(to));
        return new Notice(people, "INC-7", Text.of("subject"), List.of(Text.of("line")), "http://wiki/INC-7");
    }
}
