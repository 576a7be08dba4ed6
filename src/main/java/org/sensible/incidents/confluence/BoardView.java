package org.sensible.incidents.confluence;

import java.util.List;

/**
 * Open and recent incidents, for {@code board.html.vm}.
 *
 * @param count how many are open, or that these are the first of them, in words
 * @param asOf now, in every zone
 * @param notSent why reminders of action items are not sent; empty where they are
 */
public record BoardView(String count, String asOf, String notSent, List<Open> open, List<Closed> closed) {

    /**
     * An open incident.
     *
     * @param demandsHtml rendered by its own template, which escapes; empty where the policy asks for nothing
     * @param note why its postmortem was not drafted by itself, and when that is tried again; empty where there is nothing to say
     * @param createUrl where its postmortem is made; empty where it has one, or owes none yet
     * @param items how many action items are done; empty without any
     */
    public record Open(IncidentView incident, String demandsHtml, String note, String createUrl, String items) {}

    /**
     * An incident that is over.
     *
     * @param recovered its date, or a dash
     * @param timeToRecovery in words, or a dash
     * @param demands how many were kept
     * @param postmortem title of its page, or a dash
     * @param postmortemUrl empty where there is none that this reader may see
     * @param items how many action items are done; empty without any
     */
    public record Closed(
            String key,
            String url,
            String title,
            String severity,
            boolean isDrill,
            String service,
            String recovered,
            String timeToRecovery,
            String demands,
            String postmortem,
            String postmortemUrl,
            String items) {}
}
