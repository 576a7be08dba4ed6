package org.sensible.incidents.actionitem.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.Test;
import org.sensible.incidents.actionitem.outbox.Outbox.Note;

/** What every outbox does. */
public abstract class OutboxContract {

    protected abstract Outbox outbox();

    private List<Long> issues(int most) {
        return outbox().oldest(most).stream().map(Note::issueId).toList();
    }

    @Test
    public void notes_areNumberedInTheOrderInWhichTheyCame() {
        LongStream.of(30, 10, 30, 20).forEach(outbox()::append);
        assertEquals(List.of(30L, 10L, 30L, 20L), issues(9));
        assertEquals(List.of(30L, 10L), issues(2));
        List<Long> numbers = outbox().oldest(9).stream().map(Note::number).toList();
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        assertEquals(4, outbox().size());
    }

    @Test
    public void drop_forgetsThoseOnlyAndNoNumberIsGivenTwice() {
        LongStream.of(1, 2, 3).forEach(outbox()::append);
        List<Note> notes = outbox().oldest(9);
        outbox().drop(List.of(notes.get(0).number(), notes.get(2).number()));
        assertEquals(List.of(2L), issues(9));
        outbox().append(4);
        assertTrue(outbox().oldest(9).get(1).number() > notes.get(2).number());
        outbox().drop(List.of());
        assertEquals(2, outbox().size());
    }
}
