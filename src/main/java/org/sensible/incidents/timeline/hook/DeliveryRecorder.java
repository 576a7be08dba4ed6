package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.WebhookSource;

/** Takes a delivery into an incident, and remembers that its alerts belong there. Threads may share it. */
@ConfluenceComponent
public final class DeliveryRecorder {

    /** An alert that fires for longer than this is taken for a new one. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** After how many deliveries old ones are looked for. */
    private static final int BETWEEN = 1_000;

    private final AlertRecorder recorder;
    private final AlertHomes homes;
    private final Clock clock;
    private final AtomicInteger taken = new AtomicInteger();

    @Inject
    public DeliveryRecorder(AlertRecorder recorder, AlertHomes homes, Clock clock) {
        this.recorder = recorder;
        this.homes = homes;
        this.clock = clock;
    }

    Hooks.Taken record(Incident incident, String source, WebhookSource.Told told) {
        Recorded recorded = recorder.record(incident, source, told);
        Set<String> alerts = AlertNames.of(told);
        if (!alerts.isEmpty()) {
            homes.remember(source, alerts, incident.key(), clock.instant());
            if (taken.incrementAndGet() % BETWEEN == 0) {
                homes.forgetBefore(clock.instant().minus(KEPT));
            }
        }
        return Hooks.Taken.of(incident, recorded, told.ignored());
    }
}
