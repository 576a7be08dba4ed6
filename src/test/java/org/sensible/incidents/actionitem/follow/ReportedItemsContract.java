package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.JIRA;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;

/** What every store of reported items does. */
public abstract class ReportedItemsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ItemState FULL = anItem().due("2026-03-20")
            .done("2026-03-02T10:00:00.5Z")
            .decidedAt("2026-03-01T09:00:00Z")
            .build();
    private static final ItemState BARE =
            anItem().key("OPS-2").commitment(Commitment.LATER).assignee(null).build();

    protected abstract ReportedItems items();

    private void given(String jira, long issueId, ItemState state) {
        items().inTurn(jira, last -> {
            items().put(jira, issueId, state);
            return last;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        return items().inTurn(JIRA, last -> work.get());
    }

    @Test
    public void put_keepsEveryPartOfAStateAndReplacesTheOneBefore() {
        given(JIRA, 1, FULL);
        given(JIRA, 2, BARE);
        assertEquals(Map.of(1L, FULL, 2L, BARE), inTurn(() -> items().find(JIRA, List.of(1L, 2L, 3L))));
        given(JIRA, 1, BARE);
        assertEquals(Map.of(1L, BARE), inTurn(() -> items().find(JIRA, List.of(1L))));
    }

    @Test
    public void issues_ofTwoJirasAreNotTheSame() {
        given(JIRA, 1, FULL);
        given("jira-2", 1, BARE);
        assertEquals(Map.of(1L, FULL), inTurn(() -> items().find(JIRA, List.of(1L))));
        assertEquals(Map.of(1L, BARE), inTurn(() -> items().find("jira-2", List.of(1L))));
    }

    @Test
    public void inRange_takesTheEndAndNotTheBeginning() {
        for (long id = 1; id <= 4; id++) {
            given(JIRA, id, anItem().key("OPS-" + id).build());
        }
        Map<Long, ItemState> found = inTurn(() -> items().inRange(JIRA, new ItemReport.Range(1, 3)));
        assertEquals(List.of(2L, 3L), List.copyOf(found.keySet()));
        assertEquals(
                4,
                inTurn(() -> items().inRange(JIRA, new ItemReport.Range(0, ItemReport.Range.END)))
                        .size());
        assertEquals(Map.of(), inTurn(() -> items().inRange("jira-2", new ItemReport.Range(0, 9))));
    }

    @Test
    public void remove_forgetsThoseOnly() {
        given(JIRA, 1, FULL);
        given(JIRA, 2, BARE);
        inTurn(() -> {
            items().remove(JIRA, List.of(1L, 9L));
            return null;
        });
        assertEquals(Map.of(2L, BARE), inTurn(() -> items().find(JIRA, List.of(1L, 2L))));
    }

    @Test
    public void ofIncidents_isInOrderOfKeys() {
        given(JIRA, 1, anItem().key("OPS-9").build());
        given(JIRA, 2, anItem().key("OPS-10").incident("INC-2").build());
        given(JIRA, 3, anItem().key("OPS-11").incident("INC-3").build());
        assertEquals(
                List.of("OPS-10", "OPS-9"),
                inTurn(() -> items().ofIncidents(List.of("INC-1", "INC-2", "INC-1")).stream()
                        .map(ItemState::key)
                        .toList()));
        assertEquals(List.of(), inTurn(() -> items().ofIncidents(List.of())));
    }

    @Test
    public void owed_isWhatWasPromisedAndIsNotDone() {
        given(JIRA, 1, anItem().key("OPS-1").build());
        given(JIRA, 2, FULL);
        given(JIRA, 3, BARE);
        assertEquals(
                List.of("OPS-1"),
                inTurn(() -> items().owed().stream().map(ItemState::key).toList()));
    }

    @Test
    public void turn_knowsTheLastNumber() {
        assertEquals(Long.valueOf(0), items().inTurn(JIRA, last -> last));
        inTurn(() -> {
            items().taken(JIRA, 7, NOW, false);
            return null;
        });
        assertEquals(Long.valueOf(7), items().inTurn(JIRA, last -> last));
        assertEquals(Long.valueOf(0), items().inTurn("jira-2", last -> last));
    }

    @Test
    public void lastHeard_knowsTheLastListToo() {
        assertEquals(Optional.empty(), inTurn(() -> items().lastHeard()));
        taken(1, NOW, true);
        taken(2, NOW.plusSeconds(60), false);
        assertEquals(
                Optional.of(new ReportedItems.Heard(NOW.plusSeconds(60), Optional.of(NOW))),
                inTurn(() -> items().lastHeard()));
    }

    @Test
    public void owed_knowsOfWhichJira() {
        given(JIRA, 1, anItem().key("OPS-2").build());
        given(JIRA, 2, anItem().key("OPS-1").build());
        given("jira-2", 1, anItem().key("DEV-1").build());
        assertEquals(
                List.of("OPS-1", "OPS-2"),
                inTurn(() -> items().owed(JIRA).stream().map(ItemState::key).toList()));
    }

    @Test
    public void mails_areSaidByEachJira() {
        inTurn(() -> null);
        assertEquals(false, inTurn(() -> items().anyMails()));
        mails(true);
        assertEquals(true, inTurn(() -> items().anyMails()));
        mails(false);
        assertEquals(false, inTurn(() -> items().anyMails()));
    }

    private void mails(boolean hasServer) {
        inTurn(() -> {
            items().mails(JIRA, hasServer);
            return null;
        });
    }

    private void taken(long number, Instant at, boolean endsList) {
        inTurn(() -> {
            items().taken(JIRA, number, at, endsList);
            return null;
        });
    }
}
