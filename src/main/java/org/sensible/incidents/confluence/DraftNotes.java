package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.postmortem.automatic.DraftTries;
import org.sensible.incidents.postmortem.automatic.DraftTry;

/** What the board says of postmortems that were not drafted by themselves, in the reader's language. Threads may share it. */
@ConfluenceComponent
public final class DraftNotes {

    private final DraftTries tries;
    private final WriteAccess access;
    private final TimeWords times;
    private final TeamZones zones;
    private final Wording wording;

    @Inject
    public DraftNotes(DraftTries tries, WriteAccess access, TimeWords times, TeamZones zones, Wording wording) {
        this.tries = tries;
        this.access = access;
        this.times = times;
        this.zones = zones;
        this.wording = wording;
    }

    /**
     * By the incident's key; one of which there is nothing to say has no entry.
     *
     * @param demands what the policy asks of each, by its key
     */
    Map<String, String> of(List<Incident> incidents, Map<String, List<Demand>> demands) {
        List<Incident> owing = incidents.stream()
                .filter(incident -> incident.milestones().isSet(Milestone.RECOVERED))
                .filter(incident -> demands.get(incident.key()).stream().anyMatch(DraftNotes::isPageOwed))
                .toList();
        if (access.pause().isPresent()) {
            String paused = wording.tell(Text.of("incidents.postmortem.automatic.paused"));
            return owing.stream().collect(Collectors.toMap(Incident::key, incident -> paused));
        }
        return tries.of(owing.stream().map(Incident::key).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, failed -> note(failed.getValue())));
    }

    private static boolean isPageOwed(Demand demand) {
        boolean isPage = demand.rule() == Demand.Rule.DRAFTED || demand.rule() == Demand.Rule.REVIEWED;
        return isPage && demand.isWaiting();
    }

    private String note(DraftTry last) {
        return wording.tell(Text.of(
                "incidents.postmortem.automatic.note", last.why(), times.everywhere(last.nextAt(), zones.all())));
    }
}
