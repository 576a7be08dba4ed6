package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Attainment;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;

/**
 * What a team concludes: that the causes are understood or stay unknown, either of which completes the triage, and whether policy
 * or training have to change. Who may change the incident may say so, with or without a page. Threads may share it.
 */
@ConfluenceComponent
public final class Conclusions {

    /** The two texts together stay below the longest reason of a milestone. */
    private static final int LONGEST = 1_500;

    private final Incidents incidents;
    private final ReviewFiles files;
    private final Attainment attainment;
    private final PolicyWish wish;
    private final Clock clock;

    @Inject
    public Conclusions(Incidents incidents, ReviewFiles files, Attainment attainment, PolicyWish wish, Clock clock) {
        this.incidents = incidents;
        this.files = files;
        this.attainment = attainment;
        this.wish = wish;
        this.clock = clock;
    }

    /** The causes are understood: TRIAGED now, unless it is settled already. */
    public Incident understood(String key, Person by) {
        Incident incident = incidents.getForChange(key, by);
        return said(
                new Causes(true, null, null, by, clock.instant()),
                incident,
                Text.of("incidents.review.log.understood"));
    }

    /**
     * The causes stay unknown, and that is accepted: TRIAGED now, unless it is settled already.
     *
     * @param tried what was looked into; must be given
     * @param missing which data would have told; must be given, since an action item comes of it
     */
    public Incident unknown(String key, @Nullable String tried, @Nullable String missing, Person by) {
        Incident incident = incidents.getForChange(key, by);
        Problems problems = new Problems();
        String looked = problems.check(() -> Accepted.required("tried", tried, LONGEST), "");
        String lacked = problems.check(() -> Accepted.required("missing", missing, LONGEST), "");
        problems.refuse();
        return said(
                new Causes(false, looked, lacked, by, clock.instant()),
                incident,
                Text.of("incidents.review.log.unknown", looked, lacked));
    }

    private Incident said(Causes causes, Incident incident, Text because) {
        files.change(incident.key(), review -> review.causes(causes));
        return attainment.reached(incident.key(), Milestone.TRIAGED, causes.at(), because, causes.by());
    }

    /** Neither policy nor training have to change: PREPARED now, unless it is settled already. */
    public Incident nothingToChange(String key, Person by) {
        Incident incident = incidents.getForChange(key, by);
        Instant now = clock.instant();
        wish.takeBack(incident.key(), by);
        return attainment.reached(
                incident.key(), Milestone.PREPARED, now, Text.of("incidents.review.log.nothingToChange"), by);
    }

    /**
     * Policy or training have to change; PREPARED comes once the change is published and read.
     *
     * @param change what is to be changed; must be given
     */
    public Incident toChange(String key, @Nullable String change, Person by) {
        Incident incident = incidents.getForChange(key, by);
        wish.ask(incident.key(), Accepted.required("text", change, Accepted.REASON), by);
        return incident;
    }
}
