package org.sensible.incidents.persistence;

import java.time.LocalDate;
import net.java.ao.DBParam;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.follow.ItemState;

/** A reported item as a row and back. */
final class ReportedMapping {

    private ReportedMapping() {}

    static ItemState state(ReportedItemRow row) {
        return new ItemState(
                row.getIssueKey(),
                row.getIncidentKey(),
                ActionItem.State.valueOf(row.getItemState()),
                Commitment.valueOf(row.getCommitment()),
                Level.valueOf(row.getImportance()),
                Size.valueOf(row.getItemSize()),
                Level.valueOf(row.getUrgency()),
                row.getAssigneeName(),
                row.getDueOn() == null ? null : LocalDate.parse(row.getDueOn()),
                Nanoseconds.toInstantOrNull(row.getDoneAt()),
                Nanoseconds.toInstantOrNull(row.getDecidedAt()));
    }

    static DBParam[] columns(String digest, String jira, long issueId, ItemState state) {
        return new DBParam[] {
            new DBParam("ITEM_DIGEST", digest),
            new DBParam("JIRA_ID", jira),
            new DBParam("ISSUE_NO", issueId),
            new DBParam("ISSUE_KEY", state.key()),
            new DBParam("INCIDENT_KEY", state.incident()),
            new DBParam("ITEM_STATE", state.state().name()),
            new DBParam("COMMITMENT", state.commitment().name()),
            new DBParam("IMPORTANCE", state.importance().name()),
            new DBParam("ITEM_SIZE", state.size().name()),
            new DBParam("URGENCY", state.urgency().name()),
            new DBParam("ASSIGNEE_NAME", state.assignee()),
            new DBParam("DUE_ON", state.due() == null ? null : state.due().toString()),
            new DBParam("DONE_AT", Nanoseconds.ofNullable(state.doneAt())),
            new DBParam("DECIDED_AT", Nanoseconds.ofNullable(state.decidedAt()))
        };
    }

    static void write(ReportedItemRow row, ItemState state) {
        row.setIssueKey(state.key());
        row.setIncidentKey(state.incident());
        row.setItemState(state.state().name());
        row.setCommitment(state.commitment().name());
        row.setImportance(state.importance().name());
        row.setItemSize(state.size().name());
        row.setUrgency(state.urgency().name());
        row.setAssigneeName(state.assignee());
        row.setDueOn(state.due() == null ? null : state.due().toString());
        row.setDoneAt(Nanoseconds.ofNullable(state.doneAt()));
        row.setDecidedAt(Nanoseconds.ofNullable(state.decidedAt()));
    }
}
