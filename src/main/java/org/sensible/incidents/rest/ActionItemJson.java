package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Duration;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Weights;

/**
 * An action item as answers give it. Where the property cannot be read, everything that stands in it is absent.
 *
 * @param age for how many seconds Jira has not said so again; absent where it says so now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionItemJson(
        String key,
        String url,
        String summary,
        String status,
        String stateCategory,
        @Nullable PersonJson assignee,
        @Nullable String due,
        @Nullable IsuJson isu,
        @Nullable String kind,
        @Nullable String commitment,
        @Nullable String reason,
        @Nullable Integer value,
        @Nullable String incident,
        @Nullable Long age) {

    static ActionItemJson of(ActionItem item) {
        return of(item, null);
    }

    static ActionItemJson of(ActionItem item, @Nullable Duration age) {
        ItemProperty property = item.property();
        return new ActionItemJson(
                item.key(),
                item.url(),
                item.summary(),
                item.status(),
                item.state().word(),
                item.assignee() == null
                        ? null
                        : new PersonJson(item.assignee().name(), item.assignee().displayName()),
                item.due() == null ? null : item.due().toString(),
                property == null ? null : IsuJson.of(property.isu()),
                property == null || property.kind() == null
                        ? null
                        : property.kind().word(),
                property == null ? null : property.commitment().word(),
                property == null ? null : property.reason(),
                property == null ? null : Weights.DEFAULTS.value(property.isu()),
                property == null ? null : property.incident(),
                age == null ? null : age.toSeconds());
    }

    /** A classification as answers give it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IsuJson(
            String importance,
            String size,
            String urgency,
            @Nullable String confidence) {

        static IsuJson of(Isu isu) {
            return new IsuJson(
                    isu.importance().word(),
                    isu.size().name(),
                    isu.urgency().word(),
                    isu.confidence() == null ? null : isu.confidence().word());
        }
    }
}
