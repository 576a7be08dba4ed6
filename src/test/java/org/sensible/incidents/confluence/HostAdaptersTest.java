package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

public class HostAdaptersTest {

    private static final Person ALICE = new Person("key-alice");

    private final UserManager users = mock(UserManager.class);
    private final UserProfile profile = mock(UserProfile.class);
    private final I18nResolver messages = mock(I18nResolver.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final People people = new HostPeople(users);
    private final HostWording wording = new HostWording(messages, locales, people);

    @Before
    public void knowAlice() {
        when(profile.getUserKey()).thenReturn(new UserKey("key-alice"));
        when(profile.getUsername()).thenReturn("alice");
        when(profile.getFullName()).thenReturn("Alice Adams");
        when(users.getUserProfile("alice")).thenReturn(profile);
        when(users.getUserProfile(new UserKey("key-alice"))).thenReturn(profile);
        when(locales.getApplicationLocale()).thenReturn(Locale.ENGLISH);
        when(locales.getLocale()).thenReturn(Locale.JAPAN);
        when(messages.getText(any(Locale.class), any(String.class), any(Serializable[].class)))
                .thenAnswer(call -> call.getArgument(0) + ":" + call.getArgument(1)
                        + Arrays.asList(call.getArguments()).subList(2, call.getArguments().length));
    }

    @Test
    public void people_areFoundByUserNameAndDescribedByKey() {
        assertEquals(Optional.of(ALICE), people.byName("alice"));
        assertEquals(Optional.empty(), people.byName("zoe"));
        assertEquals(Optional.empty(), people.byName(" "));
        assertEquals(new People.Named("alice", "Alice Adams"), people.describe(ALICE));
    }

    @Test
    public void people_withoutAFullNameOrAnAccountAreDescribedByWhatThereIs() {
        when(profile.getFullName()).thenReturn("");
        assertEquals(new People.Named("alice", "alice"), people.describe(ALICE));
        assertEquals(new People.Named("key-gone", "key-gone"), people.describe(new Person("key-gone")));
    }

    @Test
    public void say_usesTheApplicationsLanguageAndTellTheReaders() {
        assertEquals("en:some.key[7]", wording.say(Text.of("some.key", 7)));
        assertEquals("ja_JP:some.key[7]", wording.tell(Text.of("some.key", 7)));
    }

    @Test
    public void textsAndPeopleInsideAText_areSaidInTheSameLanguage() {
        assertEquals(
                "ja_JP:outer[ja_JP:inner[], Alice Adams]", wording.tell(Text.of("outer", Text.of("inner"), ALICE)));
    }

    @Test
    public void links_startAtTheAddressThatTheAdministratorGave() {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(eq(UrlMode.CANONICAL))).thenReturn("https://wiki.example/confluence");
        HostLinks links = new HostLinks(host);
        assertEquals("https://wiki.example/confluence/plugins/servlet/incidents/INC-7", links.incident("INC-7"));
        assertEquals("https://wiki.example/confluence/rest/incidents/1.0/settings", links.settings());
        assertEquals("https://wiki.example/confluence/x", links.page("/x"));
    }
}
