package org.sensible.incidents.confluence.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.said;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.confluence.KeysAsWords;
import org.sensible.incidents.confluence.TimeWordsTest;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Told;

public class RowWordsTest {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles"));
    private static final Marks NO_MARKS = Marks.of(
            Milestones.of(Map.of(Milestone.DECLARED, MilestoneState.set(Told.NOON, null, Told.ALICE, List.of()))));

    private final TimeZoneManager readers = mock(TimeZoneManager.class);
    private final People people = mock(People.class);
    private final RowWords words = new RowWords(new KeysAsWords(), TimeWordsTest.english(), people, readers);

    public RowWordsTest() {
        when(readers.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Asia/Kathmandu"));
    }

    private List<RowsView.Row> rows(Marks marks, NewEvent.Builder... told) {
        List<TimelineEvent> events = Stream.of(told).map(Told::event).toList();
        return words.rows(events, marks, ZONES, true, false).rows();
    }

    private List<RowsView.Row> rows(NewEvent.Builder... told) {
        return rows(NO_MARKS, told);
    }

    @Test
    public void date_standsWhereItChangesInThatZone() {
        List<RowsView.Row> rows =
                rows(aMessage("bob", 0, "noon"), aMessage("bob", 179, "later"), aMessage("bob", 181, "midnight"));
        assertEquals("Fri 12 Aug 2022", rows.get(0).times().get(1).date());
        assertEquals("", rows.get(1).times().get(1).date());
        assertFalse(rows.get(1).isNewDay());
        assertEquals("Sat 13 Aug 2022", rows.get(2).times().get(1).date());
        assertEquals(
                "the day does not change in UTC", "", rows.get(2).times().get(0).date());
        assertTrue(rows.get(2).isNewDay());
    }

    @Test
    public void abbreviation_standsWhereClocksChangeInTheYear() {
        RowsView.Row row = rows(aMessage("bob", 0, "noon")).get(0);
        assertEquals(
                List.of("", "", "PDT"),
                row.times().stream().map(RowsView.Time::abbreviation).toList());
    }

    @Test
    public void own_isTheReadersZoneAlsoOfAQuarterHour() {
        assertEquals(
                "own[Fri 12 Aug 2022, 17:45 NPT]",
                rows(aMessage("bob", 0, "noon")).get(0).times().get(0).own());
    }

    @Test
    public void clockChange_isASentenceBetweenTheRows() {
        NewEvent.Builder before =
                NewEvent.of("slack", "1", Instant.parse("2026-11-01T08:30:00Z"), Kind.MESSAGE, "first");
        NewEvent.Builder after =
                NewEvent.of("slack", "2", Instant.parse("2026-11-01T09:30:00Z"), Kind.MESSAGE, "second");
        List<RowsView.Row> rows = rows(before, after);
        assertEquals(
                List.of("clocksBack[Los Angeles, Sun 1 Nov 2026, 02:00, 01:00]"),
                rows.get(1).changes());
        assertEquals(List.of(), rows.get(0).changes());
    }

    @Test
    public void longText_isCutAtABlankAndWholeInTwoParts() {
        String text = "word ".repeat(400).strip();
        RowsView.Row row = rows(aMessage("bob", 0, text)).get(0);
        assertEquals(text, row.text() + row.more());
        assertTrue(row.text().length() <= 600 && row.text().endsWith("word"));
        assertEquals("", rows(aMessage("bob", 0, "short")).get(0).more());
    }

    @Test
    public void longText_isNeverCutInsideOfACharacter() {
        String text = "a" + "🚨".repeat(800);
        RowsView.Row row = rows(aMessage("bob", 0, text)).get(0);
        assertFalse(Character.isHighSurrogate(row.text().charAt(row.text().length() - 1)));
        assertEquals(text, row.text() + row.more());
    }

    @Test
    public void received_isToldAsSuch() {
        List<RowsView.Row> rows = rows(said(Kind.ALERT, 0, "fired").timeFrom(TimeFrom.RECEIVED));
        assertEquals(List.of("receivedAt"), rows.get(0).flags());
    }

    @Test
    public void proposal_isAMarkWithItsSentenceOnTheRowOfItsEvidence() {
        NewEvent told = said(Kind.ALERT, 0, "fired").build();
        MilestoneState proposed =
                MilestoneState.proposed(Told.NOON, List.of(new Evidence("slack", told.externalId(), null)));
        Marks marks = Marks.of(Milestones.of(Map.of(
                Milestone.DECLARED,
                MilestoneState.set(Told.NOON, null, Told.ALICE, List.of()),
                Milestone.DETECTED,
                proposed)));
        List<RowsView.Row> rows = rows(marks, said(Kind.ALERT, 0, "fired"), said(Kind.ALERT, 1, "other"));
        RowsView.MarkView mark = rows.get(0).marks().get(0);
        assertTrue(mark.isProposed());
        assertEquals("DETECTED", mark.name());
        assertEquals("accept[DETECTED, 12:00 UTC]", mark.accept());
        assertEquals(
                "a proposal is no milestone of the row yet", "", rows.get(0).milestones());
        assertEquals(List.of(), rows.get(1).marks());
    }
}
