package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * What people decide about single events: show or hide them, word them better, correct the time or the kind. A decision
 * wins over rules and sources until it is taken back, and is kept with who made it. Who may do so is answered by whoever
 * gives out the {@link Incident}. Threads may share it.
 */
@ConfluenceComponent
public final class Curator {

    private final TimelineStore store;
    private final MilestoneProposer proposer;
    private final Clock clock;

    @Inject
    public Curator(TimelineStore store, MilestoneProposer proposer, Clock clock) {
        this.store = store;
        this.proposer = proposer;
        this.clock = clock;
    }

    /**
     * An event after a decision.
     *
     * @param undo decides as it was decided before
     * @param isAsTold whether it is still of the kind that its source gave it
     */
    public record Curated(TimelineEvent event, Choice undo, boolean isAsTold) {}

    /**
     * Decides about an event. A text, time or kind that the event has already is no decision; neither is taking back what
     * was never decided.
     *
     * @param seen the number of revisions that the person had seen; {@code null} where the call does not say
     * @throws NotFound where the incident has no such event
     * @throws InvalidInput with what cannot be taken
     * @throws Conflict where somebody else changed the event meanwhile
     */
    public Curated decide(Incident incident, String id, Choice wanted, @Nullable Integer seen, Person by) {
        Choice checked = checked(wanted);
        Curated curated = store.inTurn(incident.uid(), () -> {
            TimelineEvent event = event(incident, id);
            if (seen != null && seen != event.revisions()) {
                Text text = Text.of("incidents.timeline.curate.stale", event.revisions(), seen);
                throw new Conflict("revisions", text, Map.of());
            }
            return decided(incident.uid(), event, checked, by);
        });
        if (curated.undo().at().mentioned() || curated.undo().kind().mentioned()) {
            proposer.corrected(incident, curated.event(), curated.isAsTold());
        }
        return curated;
    }

    /** Of these only what differs from how the event stands. */
    public Choice otherThanNow(Incident incident, String id, Choice wanted) {
        boolean isShown = event(incident, id).shown();
        return Boolean.valueOf(isShown).equals(wanted.shown().value())
                ? new Choice(Given.nothing(), wanted.text(), wanted.at(), wanted.kind())
                : wanted;
    }

    private Curated decided(String uid, TimelineEvent event, Choice wanted, Person by) {
        List<Revision> kept = revisions(uid, event);
        List<Revision> words = new ArrayList<>(kept.isEmpty() ? List.of(History.firstOf(event)) : kept);
        History before = new History(event, words);
        Choice choice = news(wanted, before.choice(), event);
        if (choice.isEmpty()) {
            return new Curated(event, choice, true);
        }
        Instant now = clock.instant();
        Revision decision = Revision.chosen(event.id(), UUID.randomUUID().toString(), choice, by, now);
        words.add(decision);
        TimelineEvent after = new History(event, words).event();
        store.revisions().add(uid, kept.isEmpty() ? words : List.of(decision));
        new Settling(store, uid).settle(List.of(), List.of(event), List.of(after));
        return new Curated(
                store.find(uid, event.id()).orElseThrow(),
                before.undoing(choice),
                before.choice().then(choice).kind().value() == null);
    }

    /** Every revision of an event with what it changed; first what the source said first. */
    public List<Revised> revisions(Incident incident, String id) {
        TimelineEvent event = event(incident, id);
        return new History(event, revisions(incident.uid(), event)).told();
    }

    private List<Revision> revisions(String uid, TimelineEvent event) {
        return store.revisions().of(uid, List.of(event.id())).getOrDefault(event.id(), List.of());
    }

    private TimelineEvent event(Incident incident, String id) {
        return store.find(incident.uid(), id)
                .orElseThrow(() -> new NotFound(Text.of("incidents.timeline.curate.gone", incident.key())));
    }

    /** Only what is another decision than the one that stands. */
    private static Choice news(Choice wanted, Choice before, TimelineEvent event) {
        return new Choice(
                wanted.shown().mentioned()
                                && Objects.equals(
                                        wanted.shown().value(), before.shown().value())
                        ? Given.nothing()
                        : wanted.shown(),
                news(wanted.text(), before.text(), event.text()),
                news(wanted.at(), before.at(), event.at()),
                news(wanted.kind(), before.kind(), event.kind()));
    }

    private static <T> Given<T> news(Given<T> wanted, Given<T> before, T standing) {
        boolean isSame =
                wanted.value() == null ? before.value() == null : wanted.value().equals(standing);
        return wanted.mentioned() && !isSame ? wanted : Given.nothing();
    }

    private static Choice checked(Choice wanted) {
        return new Choice(
                wanted.shown(),
                wanted.text().value() == null
                        ? wanted.text()
                        : Given.of(text(wanted.text().value())),
                Optional.ofNullable(wanted.at().value())
                        .map(at -> Given.of(Accepted.instant("at", at)))
                        .orElse(wanted.at()),
                wanted.kind());
    }

    private static String text(String text) {
        return Accepted.required("text", Intake.clean(text), Accepted.LONG_TEXT);
    }
}
