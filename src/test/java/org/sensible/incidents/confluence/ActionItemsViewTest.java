package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Text;

public class ActionItemsViewTest {

    private static final Isu TOP = new Isu(Level.HIGH, Size.M, Level.HIGH, null);

    @Test
    public void cards_standInTheCellOfTheirImportanceAndUrgency() {
        ActionItemsView view = view(List.of(item("OPS-1", TOP)), Optional.empty(), true);
        ActionItemsView.Cell first = view.rows().get(0).cells().get(0);
        assertTrue(first.isFirst());
        assertEquals("OPS-1", first.cards().get(0).key());
        assertEquals("none", first.cards().get(0).confidence());
        long placed = view.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> cell.cards().size())
                .sum();
        assertEquals(1, placed);
    }

    @Test
    public void itemThatCannotBeRead_isListedOutsideTheMatrix() {
        ActionItemsView view = view(List.of(item("OPS-2", null)), Optional.empty(), true);
        assertEquals("OPS-2", view.unplaced().get(0).key());
        assertEquals(1, view.cards().size());
    }

    @Test
    public void noItems_sayWhatToDo() {
        assertEquals("none", view(List.of(), Optional.empty(), true).nothing());
        assertEquals("noneToSee", view(List.of(), Optional.empty(), false).nothing());
    }

    @Test
    public void noItemsWithTrouble_sayTheTroubleOnly() {
        ActionItemsView view = view(List.of(), Optional.of(Text.of("silent")), true);
        assertEquals("silent", view.trouble());
        assertEquals("", view.nothing());
    }

    @Test
    public void form_offersTheProjectOfTheOthers() {
        assertEquals(
                "OPS",
                view(List.of(item("OPS-1", TOP)), Optional.empty(), true).form().project());
    }

    private static ActionItemsView view(List<ActionItem> items, Optional<Text> trouble, boolean mayAdd) {
        return ActionItemsView.of(
                new ActionItemsView.Found(items, trouble, ""),
                IncidentFixture.anIncident().build(),
                mayAdd,
                new KeysAsWords());
    }

    private static ActionItem item(String key, @Nullable Isu isu) {
        ItemProperty property = isu == null
                ? null
                : new ItemProperty(
                        "INC-1", isu, null, Commitment.PROPOSED, null, 0, List.of(), null, null, null, null, null);
        return new ActionItem(
                key, "https://jira.example/" + key, "Cap", "To Do", ActionItem.State.OPEN, null, null, property);
    }
}
