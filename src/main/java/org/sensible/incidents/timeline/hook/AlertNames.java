package org.sensible.incidents.timeline.hook;

import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.WebhookSource;

/** Which alerts a delivery speaks of. */
final class AlertNames {

    /** More in one body are not followed. */
    private static final int MOST = 500;

    private static final Set<Kind> OF_ALERTS = Set.of(Kind.ALERT, Kind.RESOLVED, Kind.ACK);

    private AlertNames() {}

    /** An event's id ends with what happened, behind a slash; what comes before it is the alert. */
    static Set<String> of(WebhookSource.Told told) {
        return told.events().stream()
                .filter(event -> OF_ALERTS.contains(event.kind()))
                .map(NewEvent::externalId)
                .filter(id -> id.lastIndexOf('/') > 0)
                .map(id -> id.substring(0, id.lastIndexOf('/')))
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }
}
