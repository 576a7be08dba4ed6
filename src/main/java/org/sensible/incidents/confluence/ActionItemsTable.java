package org.sensible.incidents.confluence;

import java.util.List;
import org.sensible.incidents.host.ItemsTable;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Makes of what was found for a macro the table of words. */
final class ActionItemsTable {

    private ActionItemsTable() {}

    static ItemsTable of(
            ActionItemsScreens.Found found, ActionItemsScreens.Wanted wanted, boolean mayAdd, Wording wording) {
        List<ItemsTable.Row> rows = ItemsTable.rows(
                found.listing().items().stream().limit(wanted.limit()).toList(), wording);
        return new ItemsTable(
                found.trouble().map(wording::tell).orElse(""),
                found.authorise(),
                rows.isEmpty() && found.trouble().isEmpty() ? wording.tell(nothing(wanted, mayAdd)) : "",
                rows);
    }

    static Text nothing(ActionItemsScreens.Wanted wanted, boolean mayAdd) {
        if (wanted.incident().isPresent() && wanted.incident().get().drill()) {
            return Text.of(
                    "incidents.actionItem.refusal.drill",
                    wanted.incident().get().key());
        }
        return Text.of(mayAdd ? "incidents.macro.actionItems.none" : "incidents.macro.actionItems.noneToSee");
    }
}
