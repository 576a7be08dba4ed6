package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.InMemorySignalStore;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Timelines;

public class ImportProposalsTest {

    private static final Instant FIRED = NOW.minusSeconds(3_600);

    @Test
    public void export_proposesItsFirstAlertAndTheFirstWordsSinceThen() throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        IncidentWorld world = new IncidentWorld();
        InMemoryTimelineStore store = new InMemoryTimelineStore();
        Imports imports = new Imports(
                new Timelines(store, clock),
                new MilestoneProposer(store, new InMemorySignalStore(), world.proposals(), clock));
        world.store.insert(anIncident().build());
        imports.take(world.store.find("INC-1").orElseThrow(), events -> {
            events.accept(said("bob", -60));
            events.accept(NewEvent.of("slack", "C1/1", FIRED, Kind.ALERT, "[FIRING] Errors")
                    .build());
            events.accept(said("carol", 120));
            return new Import.Rest(0, List.of());
        });
        assertEquals(FIRED, at(world, Milestone.DETECTED));
        assertEquals(FIRED.plusSeconds(120), at(world, Milestone.ENGAGED));
    }

    private static NewEvent said(String who, int seconds) {
        return NewEvent.of("slack", "C1/" + who, FIRED.plusSeconds(seconds), Kind.MESSAGE, "on it")
                .author(Author.human(who, who))
                .build();
    }

    private static Instant at(IncidentWorld world, Milestone milestone) {
        return world.store
                .find("INC-1")
                .orElseThrow()
                .milestones()
                .get(milestone)
                .at();
    }
}
