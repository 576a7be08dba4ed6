package org.sensible.incidents.timeline.source;

import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** A format in which another system posts what happened. Knows that one format and nothing else. Threads may share it. */
public interface WebhookSource {

    /** As in addresses and events, such as {@code alertmanager}. */
    String name();

    /**
     * What a payload tells. Event types and fields that nobody knows are no error.
     *
     * @throws InvalidInput where it is no body of this source
     */
    Told read(Payload payload);

    /** How senders of this source sign; empty where they cannot, and the token alone decides. */
    default Optional<Signature> signature() {
        return Optional.empty();
    }

    /**
     * What a body tells.
     *
     * @param events in the order of the body
     * @param ignored how many entries hold nothing for a timeline
     * @param summary one line for whoever has to say where it belongs; the title of an incident that a rule declares
     * @param subject what it is about
     * @param signals what its events mean for milestones
     */
    record Told(List<NewEvent> events, int ignored, String summary, Subject subject, List<Signal> signals) {

        public Told {
            events = List.copyOf(events);
            signals = List.copyOf(signals);
        }

        /** Without a meaning for milestones. */
        public Told(List<NewEvent> events, int ignored, String summary, Subject subject) {
            this(events, ignored, summary, subject, List.of());
        }
    }
}
