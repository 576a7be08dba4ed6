package org.sensible.incidents.rest;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.CallCount;
import org.sensible.incidents.actionitem.InMemoryWeightsStore;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

/** What the resources stand on, over the fakes of the features. Nobody is logged in at first. */
final class RestWorld {

    static final Wording WORDS = new KeysAsWords();
    private static final ObjectMapper JSON = new ObjectMapper();

    final IncidentWorld incidents = new IncidentWorld();
    final WeightSettings weights =
            new WeightSettings(new InMemoryWeightsStore(), incidents.administration, new IncidentWorld.DirectUnit());
    final People people = new FakePeople();
    final Bodies bodies = new Bodies(people);
    final IncidentAnswers answers;
    final Caller caller;
    private final UserManager users = mock(UserManager.class);

    private final CallCount postmortemCalls = new CallCount();

    RestWorld() {
        Clock clock = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);
        Links links = new IncidentWorld.FakeLinks();
        Postmortems postmortems = new Postmortems(
                incidents.incidents,
                new Timelines(new InMemoryTimelineStore(), clock),
                postmortemCalls.of(PostmortemStore.class, new InMemoryPostmortemStore()),
                new PostmortemPlaces(incidents.settings, new FakePages(), links, any -> List.of()),
                WORDS,
                new IncidentWorld.DirectUnit(),
                clock);
        answers = new IncidentAnswers(incidents.incidents, postmortems, people, links);
        caller = new Caller(users);
    }

    /** How often the store of postmortems was called so far. */
    int postmortemCalls() {
        return postmortemCalls.all().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Logs somebody in: alice, bob, mallory or admin; {@code null} for nobody. */
    RestWorld as(@Nullable String name) {
        when(users.getRemoteUserKey()).thenReturn(name == null ? null : new UserKey("key-" + name));
        return this;
    }

    static InputStream body(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** What the host would write of an answer. */
    static JsonNode json(Object answer) {
        try {
            return JSON.readTree(JSON.writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Users whose key is their name with "key-" before it. */
    private static final class FakePeople implements People {

        private static final Set<String> NAMES = Set.of("alice", "bob", "admin");

        @Override
        public Optional<Person> byName(String userName) {
            return NAMES.contains(userName) ? Optional.of(new Person("key-" + userName)) : Optional.empty();
        }

        @Override
        public Named describe(Person person) {
            String name = person.key().replace("key-", "");
            return new Named(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
    }

    /** Says a text by its key and arguments. */
    private static final class KeysAsWords implements Wording {

        @Override
        public String say(Text text) {
            return tell(text);
        }

        @Override
        public String tell(Text text) {
            return text.key() + text.arguments();
        }
    }
}
