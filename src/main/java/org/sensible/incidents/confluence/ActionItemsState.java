package org.sensible.incidents.confluence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.host.ItemAnswers;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** What the script of the action items starts from, as JSON; {@code js/action-items.js} says what it needs. */
final class ActionItemsState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wording wording;
    private final ItemAnswers answers;

    ActionItemsState(Wording wording) {
        this.wording = wording;
        this.answers = new ItemAnswers(wording);
    }

    String of(ActionItemsScreens.Found found, ActionItemsScreens.Wanted wanted, boolean mayAdd, boolean mayWrite) {
        ObjectNode state = answers.state(found.listing(), wanted.limit());
        state.put("view", wanted.view());
        state.set("scope", scope(wanted.scope()));
        wanted.incident().map(Incident::key).ifPresent(key -> state.put("incident", key));
        state.put("mayAdd", mayAdd);
        state.put("mayWrite", mayWrite && found.trouble().isEmpty());
        state.put("nothing", wording.tell(ActionItemsTable.nothing(wanted, mayAdd)));
        found.trouble().ifPresent(why -> state.put("trouble", wording.tell(why)));
        if (!found.authorise().isEmpty()) {
            state.put("authorise", found.authorise());
        }
        ArrayNode heads = state.putArray("factorHeads");
        Set<String> words = new LinkedHashSet<>();
        words.add(wording.tell(Text.of("incidents.postmortem.page.factor")));
        words.add(wording.say(Text.of("incidents.postmortem.page.factor")));
        words.forEach(heads::add);
        project(found).ifPresent(key -> state.put("project", key));
        return state.toString();
    }

    private static ObjectNode scope(ItemScope scope) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "incident", scope.incident());
        put(json, "space", scope.space());
        put(json, "service", scope.service());
        put(json, "jql", scope.jql());
        return json;
    }

    /** Where the other items are, a new one is likely to go. */
    private static Optional<String> project(ActionItemsScreens.Found found) {
        return found.listing().items().stream()
                .map(ActionItem::key)
                .filter(key -> key.indexOf('-') > 0)
                .map(key -> key.substring(0, key.lastIndexOf('-')))
                .findFirst();
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
