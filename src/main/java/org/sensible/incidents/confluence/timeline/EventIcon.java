package org.sensible.incidents.confluence.timeline;

import org.sensible.incidents.timeline.Curation;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * The picture in front of a row, from AUI's icon font. A sentence beside it says the same, so it carries nothing alone.
 *
 * @param name end of the class {@code aui-iconfont-…}
 * @param tone {@code alert} and {@code ok} are tinted; empty otherwise
 */
public record EventIcon(String name, String tone) {

    static EventIcon of(TimelineEvent event) {
        return switch (event.kind()) {
            case ALERT -> new EventIcon("notification", "alert");
            case RESOLVED -> new EventIcon("check-circle", "ok");
            case ACK -> new EventIcon("like", "");
            case DEPLOY -> new EventIcon("deploy", "");
            case ROLLBACK -> new EventIcon("undo", "");
            case DECISION -> new EventIcon("decision", "");
            case STATUS -> new EventIcon("feedback", "");
            case ROLE -> new EventIcon("person", "");
            case MILESTONE -> new EventIcon("flag", "");
            case MESSAGE -> new EventIcon("comment", "");
            case NOTE -> new EventIcon("edit", "");
            case CHANGE ->
                new EventIcon(
                        event.source().equals("jira")
                                ? "jira"
                                : event.source().equals(Curation.SENSIBLE) ? "settings" : "refresh",
                        "");
        };
    }
}
