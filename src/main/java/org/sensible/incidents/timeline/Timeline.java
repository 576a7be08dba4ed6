package org.sensible.incidents.timeline;

import java.util.List;

/**
 * What a reader of the postmortem sees of an incident.
 *
 * @param incident its key
 * @param events those that are shown, in order
 */
public record Timeline(String incident, List<TimelineEvent> events) {

    public Timeline {
        events = List.copyOf(events);
    }
}
