package org.sensible.incidents.timeline;

import java.time.Clock;
import java.time.ZoneOffset;
import org.sensible.incidents.incident.IncidentWorld;

/** Proposes milestones in a world of its own, for tests that do not look at them. It has the dull incident. */
public final class Proposing {

    private Proposing() {}

    public static MilestoneProposer aside() {
        IncidentWorld world = new IncidentWorld();
        world.store.insert(Told.anIncident());
        return new MilestoneProposer(
                new InMemoryTimelineStore(),
                new InMemorySignalStore(),
                world.proposals(),
                Clock.fixed(Told.NOON, ZoneOffset.UTC));
    }
}
