package org.sensible.incidents.timeline.hook;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.source.WebhookSource;

/** Which alerts a delivery speaks of. */
final class AlertNames {

    /** More in one body are not followed. */
    private static final int MOST = 500;

    private AlertNames() {}

    /** As the source knows them; empty where it tells of none. */
    static Set<String> of(WebhookSource.Told told) {
        return told.signals().stream()
                .map(Signal::alert)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }
}
