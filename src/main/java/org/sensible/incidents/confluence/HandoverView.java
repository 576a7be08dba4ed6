package org.sensible.incidents.confluence;

import java.util.List;

/**
 * A hand-over, for {@code handover.html.vm}.
 *
 * @param since from when on, in a sentence
 * @param atWork who is at work and who comes next; empty where the policy does not say
 * @param duties what waits for the reader, next first
 * @param open what is open, the earliest stage first
 */
public record HandoverView(String since, String atWork, List<Duty> duties, List<Open> open) {

    /** Something to see to; {@code state} is its state's word. */
    public record Duty(String key, String url, String text, String note, String label, String state) {}

    /**
     * An open incident.
     *
     * @param stage in a word
     * @param status the last status update, however old; none where nobody gave one
     * @param count how many entries the timeline got since then
     * @param last the last of them, earliest first
     * @param demands what became of them since then, earliest first
     * @param reviews what was said in its review since then, earliest first
     * @param taker name of the reader; empty where the reader leads it already, or may not change it
     * @param version of the incident, against lost updates
     */
    public record Open(
            String key,
            String url,
            String title,
            String severity,
            String stage,
            String lead,
            List<Event> status,
            String count,
            List<Event> last,
            List<Event> demands,
            List<Event> reviews,
            String taker,
            String version) {}

    /** Something that happened. */
    public record Event(String at, String text) {}
}
