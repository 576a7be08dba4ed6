package org.sensible.incidents.actionitem.outbox;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * How reporting to Confluence stands. Immutable.
 *
 * @param jira id of this Jira, made once
 * @param target where reports go; {@code null} until an administrator says so
 * @param homeUrl this Jira's address when that was said: a copy of this Jira elsewhere must not report in its name
 * @param number of the last report that was posted; 0 before the first
 * @param toldAt when a report was taken last; {@code null} before the first
 * @param listedAt when a complete list was taken last; {@code null} before the first
 * @param trouble why the last report was not taken; {@code null} where it was
 */
public record ReportingState(
        String jira,
        @Nullable Target target,
        @Nullable String homeUrl,
        long number,
        @Nullable Instant toldAt,
        @Nullable Instant listedAt,
        @Nullable Trouble trouble) {

    public ReportingState {
        Objects.requireNonNull(jira, "jira");
    }

    /** Of a Jira that nobody has set up. */
    public static ReportingState fresh(String jira) {
        return new ReportingState(jira, null, null, 0, null, null, null);
    }

    /** With another target, to which everything has to be told anew. */
    ReportingState towards(@Nullable Target other, @Nullable String url) {
        return new ReportingState(jira, other, url, number, null, null, null);
    }

    ReportingState numbered(long next) {
        return new ReportingState(jira, target, homeUrl, next, toldAt, listedAt, trouble);
    }

    ReportingState told(Instant at) {
        return new ReportingState(jira, target, homeUrl, number, at, listedAt, null);
    }

    ReportingState listed(@Nullable Instant at) {
        return new ReportingState(jira, target, homeUrl, number, toldAt, at, trouble);
    }

    ReportingState failed(Trouble now) {
        return new ReportingState(jira, target, homeUrl, number, toldAt, listedAt, now);
    }

    /**
     * That a report was not taken.
     *
     * @param since when that began
     */
    public record Trouble(Courier.Why why, int status, Instant since) {}
}
