package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.UnitOfWork;

/** The real incidents that were reviewed and are not yet improved. Threads may share it. */
@ConfluenceComponent
public final class LearntIncidents {

    private static final IncidentQuery REVIEWED =
            new IncidentQuery(Stage.POST_INCIDENT, null, null, Outcome.REAL, null, null, null, false);

    private final IncidentStore incidents;
    private final UnitOfWork work;

    @Inject
    public LearntIncidents(IncidentStore incidents, UnitOfWork work) {
        this.incidents = incidents;
        this.work = work;
    }

    /** Their keys. */
    Set<String> waiting() {
        Set<String> keys = new TreeSet<>();
        int start = 0;
        Slice<Incident> page;
        do {
            int from = start;
            page = work.call(() -> incidents.list(REVIEWED, LearntIncidents::waits, from, Slice.MOST));
            page.values().forEach(incident -> keys.add(incident.key()));
            start += Slice.MOST;
        } while (!page.isLast());
        return keys;
    }

    private static boolean waits(Incident incident) {
        return incident.milestones().isSet(Milestone.LEARNED)
                && !incident.milestones().isSettled(Milestone.IMPROVED);
    }
}
