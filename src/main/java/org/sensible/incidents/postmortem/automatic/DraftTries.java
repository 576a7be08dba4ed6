package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;
import org.sensible.incidents.incident.IncidentLog;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Remembers why a postmortem could not be drafted by itself: the board says so, and the timeline has a line for each new reason, not
 * for each try. Threads may share it.
 */
@ConfluenceComponent
public final class DraftTries implements IncidentDependent {

    /** How long people have to put right what was in the way. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final DraftTryStore store;
    private final IncidentLog log;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public DraftTries(DraftTryStore store, IncidentLog log, UnitOfWork work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /** The last failed tries by the incident's key; an incident without one has no entry. */
    public Map<String, DraftTry> of(Collection<String> incidentKeys) {
        return work.call(() -> store.of(incidentKeys)).stream()
                .collect(Collectors.toMap(DraftTry::incidentKey, Function.identity()));
    }

    /** Keeps why it failed, and writes it down where that is new. */
    void failed(Incident incident, Text why) {
        Instant now = clock.instant();
        work.run(() -> {
            Optional<DraftTry> before =
                    store.of(List.of(incident.key())).stream().findFirst();
            store.keep(new DraftTry(incident.key(), now, now.plus(PAUSE), why));
            if (before.filter(known -> known.why().equals(why)).isEmpty()) {
                note(incident, Text.of("incidents.postmortem.automatic.log", why));
            }
        });
    }

    /** Writes a line of the draft into the timeline. */
    void note(Incident incident, Text line) {
        work.run(() -> log.append(incident, new LogEntry(clock.instant(), LogEntry.CHANGE, line, null)));
    }

    /** There is a page now, whoever made it. */
    void over(Incident incident) {
        work.run(() -> store.remove(incident.key()));
    }

    @Override
    public void restricted(Incident incident) {
        // who may see the incident may see why it has no postmortem
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.key());
    }
}
