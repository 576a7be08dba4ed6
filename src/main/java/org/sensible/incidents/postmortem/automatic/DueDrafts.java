package org.sensible.incidents.postmortem.automatic;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.timeline.StoodSince;

/**
 * Which postmortems are to be drafted now: the policy asks for one, RECOVERED has stood for as long as the settings say, and the last
 * failed try is long enough ago. Reads only. Threads may share it.
 */
@ConfluenceComponent
public final class DueDrafts {

    private final OwedPostmortems owed;
    private final DraftTries tries;
    private final StoodSince standing;
    private final PostmortemStore postmortems;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public DueDrafts(
            OwedPostmortems owed,
            DraftTries tries,
            StoodSince standing,
            PostmortemStore postmortems,
            SettingsStore settings,
            UnitOfWork work,
            Clock clock) {
        this.owed = owed;
        this.tries = tries;
        this.standing = standing;
        this.postmortems = postmortems;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    List<Due> now() {
        Settings decided = settings.read();
        Instant now = clock.instant();
        List<Incident> incidents = owed.now();
        Map<String, DraftTry> failed =
                tries.of(incidents.stream().map(Incident::key).toList());
        return incidents.stream()
                .filter(incident -> isOver(failed.get(incident.key()), now))
                .filter(incident -> !isBegun(incident))
                .filter(incident -> hasStood(incident, Duration.ofMinutes(decided.draftAfterMinutes()), now))
                .map(incident -> new Due(incident, authors(incident, decided)))
                .toList();
    }

    /** Whether it ever had a page: one that people purged is not forced on them again. */
    boolean isBegun(Incident incident) {
        return work.call(() -> postmortems.ofIncident(incident.key())).isPresent();
    }

    private static boolean isOver(@Nullable DraftTry failed, Instant now) {
        return failed == null || !failed.nextAt().isAfter(now);
    }

    private boolean hasStood(Incident incident, Duration wanted, Instant now) {
        return standing.since(incident, Milestone.RECOVERED)
                .filter(since -> !since.plus(wanted).isAfter(now))
                .isPresent();
    }

    private static List<Person> authors(Incident incident, Settings decided) {
        return Stream.of(incident.lead(), incident.declaredBy(), decided.serviceUser())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * One of them.
     *
     * @param authors as whom the page can be made, the first one who may: the lead, who declared, the service user
     */
    record Due(Incident incident, List<Person> authors) {}
}
