package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sensible.incidents.timeline.source.CsvTimeline;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.JiraHistory;
import org.sensible.incidents.timeline.source.TextTimeline;
import org.sensible.incidents.timeline.source.Transcript;

/**
 * What the address of an import says.
 *
 * @param source {@code slack}, {@code transcript}, {@code text}, {@code csv} or {@code jira}
 * @param channel of a Slack export: name or id of the one to take; absent for all
 * @param zone of times for which the content names none
 * @param date of times for which the content names none
 * @param issue of Jira; absent for the incident's
 */
public record ImportQuery(
        @Nullable String source,
        @Nullable String channel,
        @Nullable String zone,
        @Nullable String date,
        @Nullable String issue) {

    static final String SLACK = "slack";
    static final String TEXT = TextTimeline.NAME;
    static final String TRANSCRIPT = Transcript.NAME;
    static final String CSV = CsvTimeline.NAME;
    static final String JIRA = JiraHistory.NAME;

    /** @throws org.sensible.incidents.incident.InvalidInput where zone or date cannot be read */
    void check() {
        zoneId();
        day();
    }

    Import text(String content) {
        return switch (source) {
            case TEXT -> new TextTimeline(content, zoneId(), day());
            case TRANSCRIPT -> new Transcript(content, zoneId(), day());
            case CSV -> new CsvTimeline(content, zoneId(), day());
            default -> throw new IllegalStateException("no text: " + source);
        };
    }

    @Nullable
    private ZoneId zoneId() {
        return QueryText.zoneOrNone("zone", zone);
    }

    @Nullable
    private LocalDate day() {
        return QueryText.day("date", date);
    }
}
