package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.PageEdits;
import org.sensible.incidents.postmortem.PageTurn;
import org.sensible.incidents.postmortem.storage.NotWellFormed;

/**
 * Turns the names of people into their roles on a whole page, for its author alone: one new version, and another one takes it back as
 * long as nobody has changed the page since, whenever and from wherever that is asked. The page's own history has the names; what is
 * kept beside it only says which version it is. Threads may share it.
 */
@ConfluenceComponent
public final class NamesToRoles {

    /** How long an author is told that the page's history has the names, once they cannot come back by themselves. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final ReviewReading reading;
    private final PageEdits edits;
    private final PageTurn turn;
    private final People people;
    private final Wording wording;
    private final ReviewFiles files;
    private final Clock clock;

    @Inject
    public NamesToRoles(
            ReviewReading reading,
            PageEdits edits,
            PageTurn turn,
            People people,
            Wording wording,
            ReviewFiles files,
            Clock clock) {
        this.reading = reading;
        this.edits = edits;
        this.turn = turn;
        this.people = people;
        this.wording = wording;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param isPreview whether only to say what would be
     * @throws NotPermitted for who is not the author, or may not edit the page
     * @throws Conflict if the page is in the trash or no storage format, or others were changing it all the time; it is untouched then
     */
    public Turned turn(String key, boolean isPreview, Person by) {
        ReviewState state = reading.of(key, by);
        long page = state.found().page().pageId();
        return turn.change(page, () -> {
            PageEdits.Version now = editable(page, state, by);
            List<NameSpots.Spot> spots = spots(now.body(), state);
            if (isPreview || spots.isEmpty()) {
                return new Turned(spots.size(), now.number());
            }
            edits.save(
                    page,
                    NameSpots.replaced(now.body(), spots),
                    wording.tell(Text.of("incidents.blameless.roles.comment", spots.size())));
            // as the host has it: what it made of the body is what has to stand when it is undone
            PageEdits.Version after = edits.current(page).orElseThrow();
            files.keepTurned(
                    state.incident().key(),
                    TurnedNames.of(after.number(), spots.size(), now.body(), after.body(), clock.instant()));
            return new Turned(spots.size(), after.number());
        });
    }

    /**
     * What was turned last and not taken back: whether it can be, or which version of the page's history has the names. Empty where
     * nothing was, and some weeks after somebody changed the page.
     */
    public Optional<Last> last(String key, Person reader) {
        ReviewState state = reading.of(key, reader);
        Instant until = clock.instant().minus(TOLD);
        return files.turned(state.incident().key())
                .filter(turned ->
                        turned.version() == state.pageVersion() || turned.at().isAfter(until))
                .map(turned -> new Last(turned.names(), turned.version(), turned.version() == state.pageVersion()));
    }

    /**
     * Brings the names back.
     *
     * @param version that {@link #turn} made
     * @throws Conflict where the page was changed since, or that version turned no names
     */
    public Turned undo(String key, int version, Person by) {
        ReviewState state = reading.of(key, by);
        long page = state.found().page().pageId();
        return turn.change(page, () -> {
            PageEdits.Version now = editable(page, state, by);
            PageEdits.Version before = edits.version(page, version - 1).orElse(null);
            if (now.number() != version || before == null) {
                throw new Conflict(Text.of("incidents.blameless.roles.changed", version, now.number()));
            }
            TurnedNames turned = files.turned(state.incident().key())
                    .filter(kept -> kept.version() == version && kept.isFrom(before.body(), now.body()))
                    .orElseThrow(() -> new Conflict(Text.of("incidents.blameless.roles.notOurs", version)));
            edits.save(page, before.body(), wording.tell(Text.of("incidents.blameless.roles.undone", turned.names())));
            files.keepTurned(state.incident().key(), null);
            return new Turned(turned.names(), version + 1);
        });
    }

    private PageEdits.Version editable(long page, ReviewState state, Person by) {
        String key = state.incident().key();
        PageEdits.Version now = edits.current(page)
                .orElseThrow(() -> new Conflict(Text.of("incidents.postmortem.refusal.pageGone", key)));
        if (!edits.mayEdit(page, by)) {
            throw new NotPermitted(Text.of("incidents.postmortem.refusal.mayNotEditPage", key));
        }
        boolean isAuthor = by.equals(state.found().postmortem().owner()) || by.equals(now.by());
        if (!isAuthor) {
            throw new NotPermitted(Text.of("incidents.blameless.roles.authorOnly", key));
        }
        return now;
    }

    private List<NameSpots.Spot> spots(String body, ReviewState state) {
        try {
            return NameSpots.of(body, named(state));
        } catch (NotWellFormed broken) {
            throw new Conflict(Text.of(
                    "incidents.postmortem.refusal.notWellFormed", broken.line(), broken.column(), broken.excerpt()));
        }
    }

    /** Each by the role that says most. */
    private List<NameSpots.Named> named(ReviewState state) {
        Incident incident = state.incident();
        Map<Person, String> roles = new LinkedHashMap<>();
        if (incident.lead() != null) {
            roles.put(incident.lead(), "lead");
        }
        for (Role role : Role.values()) {
            if (incident.roles().get(role) != null) {
                roles.putIfAbsent(incident.roles().get(role), role.field());
            }
        }
        roles.putIfAbsent(incident.declaredBy(), "declarer");
        roles.putIfAbsent(state.found().postmortem().owner(), "owner");
        state.readings().forEach(reader -> roles.putIfAbsent(reader.person(), "reader"));
        return roles.entrySet().stream()
                .map(entry -> new NameSpots.Named(
                        entry.getKey().key(),
                        people.describe(entry.getKey()).displayName(),
                        wording.tell(Text.of("incidents.blameless.roles." + entry.getValue()))))
                .toList();
    }

    /**
     * What was done.
     *
     * @param names how many are roles now, or would be, or are names again
     * @param version of the page that stands now
     */
    public record Turned(int names, int version) {}

    /**
     * What was turned last.
     *
     * @param version that has the roles
     * @param isUndoable whether the page still is as it was then
     */
    public record Last(int names, int version, boolean isUndoable) {}
}
