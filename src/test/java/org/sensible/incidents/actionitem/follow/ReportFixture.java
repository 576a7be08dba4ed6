package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;

/** Builds reported items with dull defaults: OPS-1 of INC-1, promised, open, high, M, low, of alice. */
public final class ReportFixture {

    public static final String JIRA = "jira-1";

    private String key = "OPS-1";
    private String incident = "INC-1";
    private ActionItem.State state = ActionItem.State.OPEN;
    private Commitment commitment = Commitment.COMMITTED;
    private Level urgency = Level.LOW;

    @Nullable
    private String assignee = "alice";

    @Nullable
    private LocalDate due;

    @Nullable
    private Instant doneAt;

    @Nullable
    private Instant decidedAt;

    private ReportFixture() {}

    public static ReportFixture anItem() {
        return new ReportFixture();
    }

    public ReportFixture key(String value) {
        key = value;
        return this;
    }

    public ReportFixture incident(String value) {
        incident = value;
        return this;
    }

    public ReportFixture commitment(Commitment value) {
        commitment = value;
        return this;
    }

    public ReportFixture urgency(Level value) {
        urgency = value;
        return this;
    }

    public ReportFixture assignee(@Nullable String value) {
        assignee = value;
        return this;
    }

    public ReportFixture due(@Nullable String value) {
        due = value == null ? null : LocalDate.parse(value);
        return this;
    }

    public ReportFixture decidedAt(String value) {
        decidedAt = Instant.parse(value);
        return this;
    }

    /** @param at {@code null} where Jira does not know when */
    public ReportFixture done(@Nullable String at) {
        state = ActionItem.State.DONE;
        doneAt = at == null ? null : Instant.parse(at);
        return this;
    }

    public ItemState build() {
        return new ItemState(
                key, incident, state, commitment, Level.HIGH, Size.M, urgency, assignee, due, doneAt, decidedAt);
    }

    /** A report of what changed, with issues 1, 2, 3 … in that order. */
    public static ItemReport report(long number, ReportFixture... items) {
        List<ItemReport.Entry> entries = new ArrayList<>();
        for (ReportFixture item : items) {
            entries.add(new ItemReport.Entry(entries.size() + 1L, item.build()));
        }
        return new ItemReport(JIRA, number, entries, null);
    }

    /** A complete list. */
    public static ItemReport list(long number, ReportFixture... items) {
        return new ItemReport(
                JIRA, number, report(number, items).entries(), new ItemReport.Range(0, ItemReport.Range.END));
    }

    /** That an issue is no action item any more. */
    public static ItemReport gone(long number, long issueId) {
        return new ItemReport(JIRA, number, List.of(new ItemReport.Entry(issueId, null)), null);
    }
}
