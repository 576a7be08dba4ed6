package org.sensible.incidents.timeline.source;

import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.NewEvent;

/** Reads the bodies that one kind of sender posts. Pure: the same body tells the same. Threads may share it. */
public interface WebhookSource {

    /** Its name in addresses and events, such as {@code alertmanager}. */
    String name();

    /**
     * @param body as it came, UTF-8
     * @param receivedAt for what happened at an instant that the body does not tell
     * @throws InvalidInput where it is no body of this source, or of a version that is not known
     */
    Told read(String body, Instant receivedAt);

    /**
     * What a body tells.
     *
     * @param events in the order of the body
     * @param ignored how many entries hold nothing for a timeline
     * @param summary one line for whoever has to say where it belongs
     */
    record Told(List<NewEvent> events, int ignored, String summary) {

        public Told {
            events = List.copyOf(events);
        }
    }
}
