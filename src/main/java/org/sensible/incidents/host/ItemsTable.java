package org.sensible.incidents.host;

import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * Action items as a table of words, for paper and for who has no script, in either product.
 *
 * @param trouble why this is not what Jira says now; empty where it is
 * @param authorise where the reader lets us act for him in Jira; empty where that is not what is missing
 * @param nothing what to do where there are none; empty where there are some, or where nobody knows
 * @param rows what to do first first
 */
public record ItemsTable(String trouble, String authorise, String nothing, List<Row> rows) {

    public ItemsTable {
        rows = List.copyOf(rows);
    }

    /** The rows of these items, in their order. */
    public static List<Row> rows(List<ActionItem> items, Wording wording) {
        return items.stream().map(item -> row(item, wording)).toList();
    }

    private static Row row(ActionItem item, Wording wording) {
        ItemProperty property = item.property();
        Isu isu = item.isu();
        return new Row(
                item.key(),
                item.url(),
                item.summary(),
                property == null || property.kind() == null
                        ? ""
                        : wording.tell(property.kind().label()),
                isu == null ? "" : wording.tell(isu.importance().label()),
                isu == null ? "" : isu.size().name(),
                isu == null ? "" : wording.tell(isu.urgency().label()),
                isu == null ? "" : confidence(isu, wording),
                item.assignee() == null ? "" : item.assignee().displayName(),
                item.due() == null ? "" : item.due().toString(),
                item.status(),
                property == null ? "" : commitment(property, wording));
    }

    private static String confidence(Isu isu, Wording wording) {
        return wording.tell(
                isu.confidence() == null
                        ? Text.of("incidents.actionItem.confidence.none")
                        : isu.confidence().label());
    }

    private static String commitment(ItemProperty property, Wording wording) {
        String words = wording.tell(property.commitment().label());
        return property.commitment() == Commitment.PROPOSED || property.reason() == null
                ? words
                : words + ": " + property.reason();
    }

    /** One item in words; what is not known is empty. */
    public record Row(
            String key,
            String url,
            String summary,
            String kind,
            String importance,
            String size,
            String urgency,
            String confidence,
            String assignee,
            String due,
            String status,
            String commitment) {}
}
