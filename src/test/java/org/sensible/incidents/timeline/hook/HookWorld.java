package org.sensible.incidents.timeline.hook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.timeline.InMemorySignalStore;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.Alertmanager;

/** The hooks over fakes; who is who says {@link IncidentWorld}. */
public final class HookWorld {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    public final IncidentWorld incidents = new IncidentWorld();
    public final InMemoryHookStore store = new InMemoryHookStore();
    private final InMemoryTimelineStore events = new InMemoryTimelineStore();
    public final Timelines timelines = new Timelines(events, CLOCK);
    private final Sources sources = new Sources(List.of(new Alertmanager()));
    private final AlertRecorder recorder = new AlertRecorder(
            timelines, new MilestoneProposer(events, new InMemorySignalStore(), incidents.proposals(), CLOCK));
    public final HookTokens tokens = new HookTokens(store, sources, incidents.access, CLOCK);
    public final Unassigned unassigned =
            new Unassigned(store, sources, incidents.incidents, incidents.access, recorder, incidents.settings, CLOCK);
    public final Hooks hooks = new Hooks(tokens, sources, unassigned, incidents.store, recorder, CLOCK);

    /** A body of Alertmanager with one alert; {@code null} as its end while it fires. */
    public static String body(String fingerprint, String startsAt, String endsAt) {
        return "{\"version\": \"4\", \"alerts\": [{\"status\": \"" + (endsAt == null ? "firing" : "resolved")
                + "\", \"fingerprint\": \"" + fingerprint + "\", \"startsAt\": \"" + startsAt + "\", \"endsAt\": \""
                + (endsAt == null ? "0001-01-01T00:00:00Z" : endsAt)
                + "\", \"labels\": {\"alertname\": \"ErrorRate\"}}]}";
    }
}
