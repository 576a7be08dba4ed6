package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.ALICE;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.anIncident;
import static org.sensible.incidents.timeline.Told.said;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.LogEntry;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

public class TimelinesTest {

    private final Incident incident = anIncident();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    public void record_tellsWhatIsNewAndFromWhenToWhen() {
        Recorded first = record(said(Kind.NOTE, -5, "a"), said(Kind.NOTE, -9, "b"));
        assertEquals(new Recorded(2, 0, NOON.minusSeconds(540), NOON.minusSeconds(300)), first);
        assertEquals(
                new Recorded(1, 1, NOON.minusSeconds(540), NOON.minusSeconds(60)),
                record(said(Kind.NOTE, -9, "b"), said(Kind.NOTE, -1, "c")));
    }

    @Test
    public void record_ofNothingAddsNothing() {
        assertEquals(Recorded.NOTHING, timelines.record(incident, List.of()));
    }

    @Test
    public void sameIdWithinOneBatch_isKnown() {
        assertEquals(1, record(said(Kind.NOTE, 1, "a"), said(Kind.NOTE, 1, "a")).known());
    }

    @Test
    public void sameEventOfAnotherIncident_isAnother() {
        record(said(Kind.NOTE, 1, "a"));
        assertEquals(
                1,
                timelines
                        .record(
                                anIncident("uid-2"),
                                List.of(said(Kind.NOTE, 1, "a").build()))
                        .added());
    }

    @Test
    public void hostileText_staysTextAndLosesWhatStoresAndPagesRefuse() {
        record(NewEvent.of(
                "slack", "1", NOON, Kind.NOTE, " <script>\u0000x\uD800y\u0008\uFFFFz\uD83D\uDE00</script> "));
        assertEquals("<script>\uFFFDx\uFFFDy\uFFFD\uFFFDz\uD83D\uDE00</script>", only().text());
    }

    @Test
    public void emptyText_becomesAnEllipsis() {
        record(NewEvent.of("slack", "1", NOON, Kind.NOTE, " \n "));
        assertEquals("…", only().text());
    }

    @Test
    public void longText_isCutBetweenCharactersAndFlagged() {
        record(NewEvent.of("slack", "1", NOON, Kind.NOTE, "x" + "\uD83D\uDE00".repeat(40_000)));
        assertEquals(Intake.LONGEST - 1, only().text().length());
        assertTrue(Character.isLowSurrogate(only().text().charAt(Intake.LONGEST - 2)));
        assertEquals(Set.of(Flag.SHORTENED), only().flags());
    }

    @Test
    public void namesAndLinks_areCleaned() {
        record(NewEvent.of("slack", "1", NOON, Kind.NOTE, "x")
                .author(Author.human("U1", "n".repeat(300)))
                .link("javascript:alert(1)"));
        assertEquals(255, only().author().name().length());
        assertNull(only().link());
    }

    @Test
    public void eventFromTheFuture_isKeptAndFlagged() {
        record(said(Kind.NOTE, 6, "too early"));
        assertEquals(Set.of(Flag.FUTURE), only().flags());
    }

    @Test
    public void eventFewMinutesAhead_isNotFlagged() {
        record(said(Kind.NOTE, 5, "clocks differ"));
        assertEquals(Set.of(), only().flags());
    }

    @Test
    public void instantOutOfRange_isRefusedAndNothingKept() {
        NewEvent.Builder early = NewEvent.of("slack", "1", Instant.parse("1969-12-31T23:59:59Z"), Kind.NOTE, "x");
        assertThrows(InvalidInput.class, () -> record(said(Kind.NOTE, 0, "good"), early));
        assertEquals(List.of(), all());
    }

    @Test
    public void firstWordsThatArriveLater_takeTheirPlace() {
        record(aMessage("bob", -1, "second"));
        record(aMessage("bob", -2, "first"));
        assertEquals(
                List.of("first"),
                timelines.of(incident).events().stream()
                        .map(TimelineEvent::text)
                        .toList());
    }

    @Test
    public void knownEvents_leaveFirstWordsAlone() {
        record(aMessage("bob", -2, "first"), aMessage("bob", -1, "second"));
        assertEquals(0, record(aMessage("bob", -1, "second")).added());
        assertEquals(1, timelines.of(incident).events().size());
    }

    @Test
    public void timeline_hasEveryShownEvent() {
        List<NewEvent> alerts = IntStream.range(0, 2_001)
                .mapToObj(i -> said(Kind.ALERT, i, "alert " + i).build())
                .toList();
        timelines.record(incident, alerts);
        assertEquals(2_001, timelines.of(incident).events().size());
    }

    @Test
    public void read_refusesAbsurdParts() {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> timelines.read(incident, TimelineQuery.ALL, -1, 1_001));
        assertEquals(
                List.of("start", "limit"),
                refusal.problems().stream().map(Problem::field).toList());
    }

    @Test
    public void note_isAnEventOfThePersonWithTheTimeThatThePersonSaid() {
        TimelineEvent event = note(new Note(NOON.minusSeconds(60), " Called the bank ", null, "https://example.com/1"));
        assertEquals("Called the bank", event.text());
        assertEquals(Kind.NOTE, event.kind());
        assertEquals(TimeFrom.PERSON, event.timeFrom());
        assertEquals(NOON, event.receivedAt());
        assertEquals(Author.of(ALICE), event.author());
        assertEquals("https://example.com/1", event.link());
        assertEquals(Reason.OWN_ENTRY, event.why());
        assertEquals(List.of(event), timelines.of(incident).events());
        assertEquals(event, timelines.event(incident, event.id()).orElseThrow());
    }

    @Test
    public void note_twiceIsTwoEvents() {
        note(new Note(NOON, "ping", "message", null));
        note(new Note(NOON, "ping", "message", null));
        assertEquals(2, all().size());
    }

    @Test
    public void note_aheadOfNowIsKeptAndFlagged() {
        assertEquals(
                Set.of(Flag.FUTURE),
                note(new Note(NOON.plusSeconds(86_400), "maintenance", null, null))
                        .flags());
    }

    @Test
    public void notes_areAllRefusedWithEverythingThatIsWrong() {
        List<Note> notes = List.of(
                new Note(NOON, "fine", null, null),
                new Note(null, " ", "milestone", "javascript:alert(1)"),
                new Note(Instant.parse("2200-01-01T00:00:00Z"), "x".repeat(32_001), "party", null));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> timelines.note(incident, notes, true, ALICE));
        assertEquals(
                List.of("[1].text", "[1].kind", "[1].at", "[1].link", "[2].text", "[2].kind", "[2].at"),
                refusal.problems().stream().map(Problem::field).toList());
        assertEquals(List.of(), all());
    }

    @Test
    public void notes_areAtMostAThousand() {
        Note note = new Note(NOON, "x", null, null);
        assertThrows(InvalidInput.class, () -> timelines.note(incident, Collections.nCopies(1_001, note), true, ALICE));
        assertThrows(InvalidInput.class, () -> timelines.note(incident, List.of(), true, ALICE));
        assertEquals(
                1_000,
                timelines
                        .note(incident, Collections.nCopies(1_000, note), true, ALICE)
                        .size());
    }

    @Test
    public void log_writesInTheApplicationsLanguage() {
        new TimelineLog(timelines, new Keys())
                .append(incident, new LogEntry(NOON, LogEntry.ROLE, Text.of("incidents.some.text"), ALICE));
        assertEquals("incidents.some.text", only().text());
        assertEquals(Kind.ROLE, only().kind());
        assertEquals(Curation.SENSIBLE, only().source());
        assertEquals(Author.of(ALICE), only().author());
        assertTrue(only().shown());
    }

    @Test
    public void log_marksAMilestoneAtItsOwnInstant() {
        Instant started = NOON.minusSeconds(600);
        new TimelineLog(timelines, new Keys()).mark(incidentStarted(started), Milestone.STARTED, null);
        assertEquals(started, only().at());
        assertEquals(Kind.MILESTONE, only().kind());
        assertEquals(TimeFrom.PERSON, only().timeFrom());
        assertTrue(only().shown());
    }

    @Test
    public void log_showsAMilestoneOnlyWhereItStandsNow() {
        Instant first = NOON.minusSeconds(600);
        Instant second = NOON.minusSeconds(300);
        TimelineLog log = new TimelineLog(timelines, new Keys());
        log.mark(incidentStarted(first), Milestone.STARTED, null);
        log.mark(incidentStarted(second), Milestone.STARTED, first);
        assertEquals(List.of(second), shownInstants());
        log.mark(incidentStarted(first), Milestone.STARTED, second);
        assertEquals(List.of(first), shownInstants());
        log.mark(incident, Milestone.STARTED, first);
        assertEquals(List.of(), shownInstants());
        assertEquals(2, all().size());
    }

    private Incident incidentStarted(Instant at) {
        return incident.change()
                .milestones(incident.milestones().set(Milestone.STARTED, at, null, ALICE))
                .done();
    }

    private List<Instant> shownInstants() {
        return timelines.of(incident).events().stream().map(TimelineEvent::at).toList();
    }

    @Test
    public void log_writesTheSameTwice() {
        LogEntry entry = new LogEntry(NOON, LogEntry.CHANGE, Text.of("incidents.some.text"), null);
        TimelineLog log = new TimelineLog(timelines, new Keys());
        log.append(incident, entry);
        log.append(incident, entry);
        assertEquals(2, all().size());
    }

    private TimelineEvent note(Note note) {
        return timelines.note(incident, List.of(note), false, ALICE).get(0);
    }

    private Recorded record(NewEvent.Builder... told) {
        return timelines.record(
                incident, Arrays.stream(told).map(NewEvent.Builder::build).toList());
    }

    private TimelineEvent only() {
        assertEquals(1, all().size());
        return all().get(0);
    }

    private List<TimelineEvent> all() {
        return timelines.read(incident, TimelineQuery.ALL, 0, 1_000).values();
    }

    /** Says the keys of texts. */
    private static final class Keys implements Wording {
        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
