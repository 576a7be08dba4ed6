package org.sensible.incidents.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ItemProperty;

/** Makes an action item of what Jira says of an issue; a property that cannot be read is kept as it stands, to be shown. */
public final class ItemJson {

    /** So much of a foreign property is worth showing. */
    private static final int MOST_SHOWN = 2_000;

    private ItemJson() {}

    /** @param property {@code null} where the issue has none */
    public static ActionItem item(
            String key,
            String url,
            String summary,
            String status,
            ActionItem.State state,
            @Nullable ActionItem.Assignee assignee,
            @Nullable LocalDate due,
            @Nullable JsonNode property) {
        Optional<ItemProperty> read = ItemPropertyJson.read(property);
        boolean isForeign = read.isEmpty() && property != null && !property.isNull() && !property.isMissingNode();
        return new ActionItem(
                key,
                url,
                summary,
                status,
                state,
                assignee,
                due,
                read.orElse(null),
                isForeign ? shown(property) : null,
                true);
    }

    private static String shown(JsonNode property) {
        String text = property.isTextual() ? property.textValue() : property.toString();
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
