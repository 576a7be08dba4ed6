package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Attainment;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets IMPROVED follow what Jira's side reports: set when the last promised action item is resolved or dropped, cleared when one
 * reopens. What a person set or waived stays. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Improvement {

    private static final Logger LOG = LoggerFactory.getLogger(Improvement.class);

    private final ReportedItems items;
    private final IncidentStore incidents;
    private final LearntIncidents learnt;
    private final Attainment attainment;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public Improvement(
            ReportedItems items,
            IncidentStore incidents,
            LearntIncidents learnt,
            Attainment attainment,
            UnitOfWork work,
            Clock clock) {
        this.items = items;
        this.incidents = incidents;
        this.learnt = learnt;
        this.attainment = attainment;
        this.work = work;
        this.clock = clock;
    }

    /** Of those incidents; keys that nobody knows here are passed over. */
    public void follow(Set<String> incidentKeys) {
        follow(incidentKeys, false);
    }

    /**
     * Of all that were reviewed and wait for nothing but this, once a complete list has come: those without any promised item have
     * nothing left to improve.
     */
    public void followAll() {
        follow(learnt.waiting(), true);
    }

    private void follow(Collection<String> incidentKeys, boolean isListComplete) {
        if (incidentKeys.isEmpty()) {
            return;
        }
        Map<String, List<ItemState>> reported = work.call(() -> items.ofIncidents(incidentKeys)).stream()
                .collect(Collectors.groupingBy(ItemState::incident, TreeMap::new, Collectors.toList()));
        for (String key : incidentKeys) {
            List<ItemState> ofIncident = reported.getOrDefault(key, List.of());
            work.call(() -> incidents.find(key))
                    .filter(Improvement::isMeasured)
                    .ifPresent(incident -> follow(incident, ofIncident, isListComplete));
        }
    }

    /** Drills have no action items, and false alarms and duplicates owe none. */
    private static boolean isMeasured(Incident incident) {
        return !incident.drill() && incident.outcome() == Outcome.REAL;
    }

    private void follow(Incident incident, List<ItemState> ofIncident, boolean isListComplete) {
        Instant learntAt =
                isListComplete ? incident.milestones().at(Milestone.LEARNED).orElse(null) : null;
        Instant stands = incident.milestones().at(Milestone.IMPROVED).orElse(null);
        ImprovedState is = ImprovedState.of(ofIncident, learntAt, stands, clock.instant());
        if (is.says() == ImprovedState.Says.NOTHING) {
            return;
        }
        try {
            attainment.follow(incident.key(), Milestone.IMPROVED, is.at(), is.because());
        } catch (NotFound removedMeanwhile) {
            LOG.debug("{} was removed while its action items were counted", incident.key());
        }
    }
}
