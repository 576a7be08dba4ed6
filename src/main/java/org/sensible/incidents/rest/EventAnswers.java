package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Revised;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.Standing;
import org.sensible.incidents.timeline.TimelineEvent;

/** Turns events into what a reader gets. Threads may share it. */
@ConfluenceComponent
public final class EventAnswers {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final People people;
    private final Wording wording;

    @Inject
    public EventAnswers(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
    }

    /** For the events of one answer, by one thread: each person is looked up once. */
    Function<TimelineEvent, EventJson> in(List<ZoneId> zones) {
        Map<Person, People.Named> named = new HashMap<>();
        return event -> new EventJson(
                event.id(),
                event.at().toString(),
                event.timeFrom().word(),
                event.receivedAt().toString(),
                event.endedAt() == null ? null : event.endedAt().toString(),
                event.source(),
                event.kind().word(),
                event.text(),
                author(event.author(), named),
                event.link(),
                local(event.at(), zones),
                event.shown(),
                wording.tell(event.why().text()),
                event.by().word(),
                event.revisions(),
                event.flags().stream().map(Flag::word).toList(),
                repeats(event.standing()),
                event.removed() ? true : null,
                null);
    }

    @Nullable
    private static EventJson.RepeatsJson repeats(Standing standing) {
        return standing.repeatedUntil() == null
                ? null
                : new EventJson.RepeatsJson(
                        standing.repeats(), standing.repeatedUntil().toString());
    }

    RevisionJson revision(Revised revised) {
        Revision revision = revised.revision();
        Instant editedAt = revision.edit() == null ? null : revision.edit().at();
        Author by = revision.by() == null ? null : Author.of(revision.by());
        return new RevisionJson(
                revision.id(),
                revision.kind().name().toLowerCase(Locale.ROOT),
                revision.recordedAt().toString(),
                editedAt == null ? null : editedAt.toString(),
                author(by, new HashMap<>()),
                revised.changes().stream().map(RevisionJson.ChangeJson::of).toList());
    }

    @Nullable
    private EventJson.AuthorJson author(@Nullable Author author, Map<Person, People.Named> named) {
        if (author == null) {
            return null;
        }
        if (author.person() == null) {
            return new EventJson.AuthorJson(null, author.name() == null ? author.id() : author.name());
        }
        People.Named person = named.computeIfAbsent(author.person(), people::describe);
        return new EventJson.AuthorJson(person.name(), person.displayName());
    }

    private static Map<String, String> local(Instant at, List<ZoneId> zones) {
        Map<String, String> local = new LinkedHashMap<>();
        zones.forEach(zone -> local.put(zone.getId(), LOCAL.format(at.atZone(zone))));
        return local;
    }
}
