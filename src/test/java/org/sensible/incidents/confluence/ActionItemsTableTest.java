package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.host.ItemsTable;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Text;

/** What the macro hands to the template and to the script. */
public class ActionItemsTableTest {

    private static final Isu TOP = new Isu(Level.HIGH, Size.M, Level.HIGH, null);

    @Test
    public void rows_areWordsAndNoMoreThanTheLimit() {
        ItemsTable table = table(found(item("OPS-1"), item("OPS-2"), item("OPS-3")), 2, true);
        assertEquals(2, table.rows().size());
        ItemsTable.Row row = table.rows().get(0);
        assertEquals("OPS-1", row.key());
        assertEquals("M", row.size());
        assertEquals("later: not now", row.commitment());
        assertEquals("", row.assignee());
    }

    @Test
    public void noItems_sayWhatToDo() {
        assertEquals("none", table(found(), 10, true).nothing());
        assertEquals("noneToSee", table(found(), 10, false).nothing());
    }

    @Test
    public void noItemsWithTrouble_sayTheTroubleOnly() {
        ItemsTable table = table(silent(), 10, true);
        assertEquals("silent", table.trouble());
        assertEquals("", table.nothing());
    }

    @Test
    public void state_tellsTheScriptWhatItNeeds() throws IOException {
        JsonNode state = state(found(item("OPS-1")), true);
        assertEquals("matrix", state.get("view").asText());
        assertEquals("INC-1", state.get("incident").asText());
        assertEquals("INC-1", state.at("/scope/incident").asText());
        assertEquals("OPS", state.get("project").asText());
        assertEquals("OPS-1", state.at("/values/0/key").asText());
        assertEquals(81, state.at("/values/0/value").asInt());
        assertEquals(2, state.at("/values/0/points").asInt());
        assertEquals(9, state.at("/weights/confidence/notSaid").asInt());
        assertEquals(13, state.at("/points/XL").asInt());
        assertTrue(state.get("mayWrite").asBoolean());
        assertFalse(state.has("trouble"));
    }

    @Test
    public void state_ofASilentJiraAllowsNoChange() throws IOException {
        JsonNode state = state(silent(), true);
        assertFalse(state.get("mayWrite").asBoolean());
        assertEquals("silent", state.get("trouble").asText());
    }

    private static JsonNode state(ActionItemsScreens.Found found, boolean mayAdd) throws IOException {
        return new ObjectMapper().readTree(new ActionItemsState(new KeysAsWords()).of(found, wanted(10), mayAdd, true));
    }

    private static ItemsTable table(ActionItemsScreens.Found found, int limit, boolean mayAdd) {
        return ActionItemsTable.of(found, wanted(limit), mayAdd, new KeysAsWords());
    }

    private static ActionItemsScreens.Wanted wanted(int limit) {
        Incident incident = IncidentFixture.anIncident().build();
        return new ActionItemsScreens.Wanted(
                ItemScope.ofIncident(incident.key()), Optional.of(incident), "matrix", limit, IncidentFixture.ALICE);
    }

    private static ActionItemsScreens.Found found(ActionItem... items) {
        return new ActionItemsScreens.Found(
                new ActionItems.Listing(
                        new Order(Weights.DEFAULTS), List.of(items), items.length, Optional.empty(), Optional.empty()),
                Optional.empty(),
                "");
    }

    private static ActionItemsScreens.Found silent() {
        return new ActionItemsScreens.Found(found().listing(), Optional.of(Text.of("silent")), "");
    }

    private static ActionItem item(String key) {
        ItemProperty property = new ItemProperty(
                "INC-1", TOP, null, Commitment.LATER, "not now", 1, List.of(), null, null, null, null, null);
        return new ActionItem(
                key, "https://jira.example/" + key, "Cap", "To Do", ActionItem.State.OPEN, null, null, property);
    }
}
