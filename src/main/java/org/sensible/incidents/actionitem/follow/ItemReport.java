package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one Jira says at once of its action items. Every report has a number higher than all before it, so that one which comes
 * late, or twice, is known. Immutable.
 *
 * @param jira which Jira, by an id of its own
 * @param number from 1; 0 only asks for the number of the last one that was taken
 * @param entries each issue once, in any order; a report without any only says that Jira is there
 * @param all where the entries are all items there are in a range of issues; {@code null} where they are those that changed
 * @param mails where the Jira asks whom it is to remind: whether it can mail; {@code null} where it does not ask
 */
public record ItemReport(
        String jira,
        long number,
        List<Entry> entries,
        @Nullable Range all,
        @Nullable Boolean mails) {

    /** Most entries in one report. */
    public static final int MOST = 1_000;

    public ItemReport {
        Objects.requireNonNull(jira, "jira");
        entries = List.copyOf(entries);
        if (number < 0) {
            throw new IllegalArgumentException("a report's number is at least 0, not " + number);
        }
    }

    /** One that asks for nothing. */
    public ItemReport(String jira, long number, List<Entry> entries, @Nullable Range all) {
        this(jira, number, entries, all, null);
    }

    /** By issue id, in ascending order; the value is {@code null} for what is no action item any more. */
    public Map<Long, ItemState> byIssue() {
        Map<Long, ItemState> states = new TreeMap<>();
        entries.forEach(entry -> states.put(entry.issueId(), entry.state()));
        return states;
    }

    /** Whether this is the last part of the list of everything. */
    public boolean endsList() {
        return all != null && all.upTo() == Range.END;
    }

    /**
     * One issue.
     *
     * @param issueId Jira's own number, which stays when the issue moves
     * @param state {@code null} where it is no action item any more: deleted, or its property taken away or unreadable
     */
    public record Entry(long issueId, @Nullable ItemState state) {}

    /**
     * Issues from one number to another.
     *
     * @param after the number before the first
     * @param upTo the last one; {@link #END} for all that follow
     */
    public record Range(long after, long upTo) {

        /** Higher than any issue's number. */
        public static final long END = Long.MAX_VALUE;

        public Range {
            if (after < 0 || upTo <= after) {
                throw new IllegalArgumentException("no range of issues: after " + after + " up to " + upTo);
            }
        }

        public boolean includes(long issueId) {
            return issueId > after && issueId <= upTo;
        }
    }
}
