package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.confluence.coverage.CoverageWords;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.policy.Waiting;

/** The frame of a hand-over: for whom it is written, since when, and who is at work. Threads may share it. */
@ConfluenceComponent
public final class HandoverHead {

    private final Policies policies;
    private final TeamZones zones;
    private final CoverageWords coverage;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;
    private final Clock clock;

    @Inject
    public HandoverHead(
            Policies policies,
            TeamZones zones,
            CoverageWords coverage,
            TimeWords times,
            Wording wording,
            Screens screens,
            Clock clock) {
        this.policies = policies;
        this.zones = zones;
        this.coverage = coverage;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
        this.clock = clock;
    }

    /** That in which the reader works; where nobody knows, the team's first. */
    ZoneId zone(Waiting.Away away) {
        return away.isKnown() ? away.hours().zone() : zones.first();
    }

    /** In the reader's zone first, then in the team's others. */
    String since(Waiting.Away away) {
        List<ZoneId> all = Stream.concat(Stream.of(zone(away)), zones.all().stream())
                .distinct()
                .toList();
        String key = away.isKnown() ? "since" : "sinceStandard";
        return wording.tell(Text.of("incidents.policy.handover." + key, times.everywhere(away.since(), all)));
    }

    String atWork() {
        return coverage.handover(policies.inForce().coverage(), clock.instant());
    }

    String show(HandoverView view, boolean isOnPaper) {
        if (!isOnPaper) {
            screens.useScript("incidents-demands");
        }
        return screens.show("handover", view);
    }
}
