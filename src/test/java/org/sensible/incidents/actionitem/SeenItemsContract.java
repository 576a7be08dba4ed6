package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Person;

/** What every store of what readers were shown does. */
public abstract class SeenItemsContract {

    private static final Person ALICE = new Person("key-alice");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final ActionItem FULL = new ActionItem(
            "OPS-1",
            "https://jira.example/browse/OPS-1",
            "Cap \"retries\" <b>",
            "To Do",
            ActionItem.State.IN_PROGRESS,
            new ActionItem.Assignee("bob", "Bob"),
            LocalDate.of(2026, 10, 30),
            new ItemProperty(
                    "INC-1",
                    new Isu(Level.HIGH, Size.XL, Level.LOW, null),
                    Kind.DETECT,
                    Commitment.LATER,
                    "not now",
                    1,
                    List.of("OPS-3"),
                    new Answers(Answers.To.FACTOR, "factor-1"),
                    "https://wiki.example/42",
                    NOW,
                    "alice",
                    null));
    private static final ActionItem BARE = new ActionItem(
            "OPS-2", "https://jira.example/browse/OPS-2", "", "", ActionItem.State.OPEN, null, null, null);

    protected abstract SeenItems seen();

    @Test
    public void kept_itemsAreGivenAsTheyWere() {
        SeenItems.Seen shown = new SeenItems.Seen(NOW, List.of(FULL, BARE));
        seen().keep("INC-1", ALICE, shown);
        assertEquals(Optional.of(shown), seen().of("INC-1", ALICE));
    }

    @Test
    public void keptAgain_replacesWhatWasKept() {
        seen().keep("INC-1", ALICE, new SeenItems.Seen(NOW, List.of(FULL)));
        SeenItems.Seen empty = new SeenItems.Seen(NOW.plusSeconds(1), List.of());
        seen().keep("INC-1", ALICE, empty);
        assertEquals(Optional.of(empty), seen().of("INC-1", ALICE));
    }

    @Test
    public void otherReaderAndOtherIncident_haveTheirOwn() {
        seen().keep("INC-1", ALICE, new SeenItems.Seen(NOW, List.of(FULL)));
        assertEquals(Optional.empty(), seen().of("INC-1", new Person("key-bob")));
        assertEquals(Optional.empty(), seen().of("INC-2", ALICE));
    }

    @Test
    public void whatIsOld_isForgottenOfEveryReader() {
        seen().keep("INC-1", ALICE, new SeenItems.Seen(NOW, List.of(FULL)));
        seen().keep("INC-2", ALICE, new SeenItems.Seen(NOW.plusSeconds(60), List.of(BARE)));
        seen().forgetBefore(NOW.plusSeconds(60));
        assertEquals(Optional.empty(), seen().of("INC-1", ALICE));
        assertEquals(1, seen().of("INC-2", ALICE).orElseThrow().items().size());
    }
}
