package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.Question.About;

public class TranscriptTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DAY = LocalDate.of(2022, 8, 12);

    @Test
    public void messages_ofEveryShape_areRead() {
        for (String shape : new String[] {
            "Alice  10:23 AM\nIt is slow\n\nBob  10:24 AM\nLooking",
            "Alice 10:23 AM\nIt is slow\n\nBob 10:24 AM\nLooking",
            "Alice\n  10:23 AM\nIt is slow\n\nBob\n  10:24 AM\nLooking",
            "Alice [10:23 AM]\nIt is slow\nBob [10:24 AM]\nLooking",
            "Alice [10:23] It is slow\nBob [10:24] Looking",
            "[10:23] Alice: It is slow\n[10:24] Bob: Looking",
            "[10:23:00] <Alice> It is slow\n[10:24:00] <Bob> Looking",
            "10:23 <Alice> It is slow\n10:24 <@Bob> Looking",
            "10:23 Alice: It is slow\n10:24 Bob: Looking",
            "10:23:00 Alice | It is slow\n10:24:00 Bob | Looking",
            "10:23 * Alice It is slow\n10:24 * Bob Looking",
            "2022-08-12 10:23:00 Alice: It is slow\n2022-08-12 10:24:00 Bob: Looking",
            "2022-08-12T10:23:00Z Alice: It is slow\n2022-08-12T10:24:00Z Bob: Looking",
            "[2022-08-12 10:23 UTC] Alice: It is slow\n[2022-08-12 10:24 UTC] Bob: Looking",
            "[12 Aug 2022, 10:23:00] Alice: It is slow\n[12 Aug 2022, 10:24:00] Bob: Looking",
            "12.08.2022, 10:23 - Alice: It is slow\n12.08.2022, 10:24 - Bob: Looking",
            "Alice — 10:23 AM\nIt is slow\nBob — 10:24 AM\nLooking",
            "Alice  午前10:23\nIt is slow\n\nBob  午前10:24\nLooking",
        }) {
            List<NewEvent> events = read(shape, UTC, DAY).events();
            assertEquals(
                    shape,
                    List.of("It is slow", "Looking"),
                    events.stream().map(NewEvent::text).toList());
            assertEquals(shape, List.of("Alice", "Bob"), authors(events));
            assertEquals(shape, "2022-08-12T10:23:00Z", events.get(0).at().toString());
            assertEquals(shape, "2022-08-12T10:24:00Z", events.get(1).at().toString());
        }
    }

    @Test
    public void message_isWhatAPersonSaid() {
        NewEvent event = read("[10:23] alice: see https://x.example/1.", UTC, DAY)
                .events()
                .get(0);
        assertEquals("transcript", event.source());
        assertEquals(Kind.MESSAGE, event.kind());
        assertEquals(Author.human("alice", "alice"), event.author());
        assertEquals("https://x.example/1", event.link());
        assertEquals("10:23 [zone=UTC; UTC]", event.sourceTime());
    }

    @Test
    public void message_goesOnOverLinesAndTimesWithinThem() {
        List<NewEvent> events = read(
                        "Alice  10:23 AM\nIt broke at\n10:20 or so\n\nsecond paragraph\nBob  10:24 AM\nsee you at 10:30",
                        UTC,
                        DAY)
                .events();
        assertEquals(
                "It broke at\n10:20 or so\n\nsecond paragraph", events.get(0).text());
        assertEquals("see you at 10:30", events.get(1).text());
    }

    @Test
    public void grouped_messagesHaveTheAuthorAbove() {
        List<NewEvent> events = read("Alice  10:23 AM\none\n10:25\ntwo\n[10:26 AM] three", UTC, DAY)
                .events();
        assertEquals(List.of("Alice", "Alice", "Alice"), authors(events));
        assertEquals(
                List.of("one", "two", "three"),
                events.stream().map(NewEvent::text).toList());
    }

    @Test
    public void daysBetween_moveOn() {
        List<NewEvent> events = read(
                        "--- Day changed Fri Aug 12 2022\n23:50 <a> one\n--- Day changed Sat Aug 13 2022\n00:05 <a> two\n"
                                + "Sunday, August 14th\n\n09:00 <a> three\n------ 2022-08-15 ------\n08:00 <a> four",
                        UTC,
                        null)
                .events();
        assertEquals(
                List.of("2022-08-12T23:50:00Z", "2022-08-13T00:05:00Z", "2022-08-14T09:00:00Z", "2022-08-15T08:00:00Z"),
                events.stream().map(event -> event.at().toString()).toList());
    }

    @Test
    public void midnight_rollsOverWithoutAMark() {
        List<NewEvent> events = read("[23:58] a: x\n[00:02] b: y", UTC, DAY).events();
        assertEquals("2022-08-13T00:02:00Z", events.get(1).at().toString());
    }

    @Test
    public void botsAreBots_andTheirKindIsRead() {
        NewEvent event = read("Alertmanager  APP  10:23 AM\n[FIRING:1] CheckoutSlow", UTC, DAY)
                .events()
                .get(0);
        assertEquals(Author.bot("Alertmanager", "Alertmanager"), event.author());
        assertEquals(Kind.ALERT, event.kind());
    }

    @Test
    public void whatTheProgramShows_isPassedOver() {
        Read read = read(
                "Alice  10:23 AM\njoined #ops.\n\nBob  10:24 AM\nhello (edited)\n:eyes: 2\n3 replies\nNew\n10:25 -!- carol joined",
                UTC,
                DAY);
        assertEquals(
                List.of("hello"), read.events().stream().map(NewEvent::text).toList());
        assertTrue(read.events().get(0).flags().contains(Flag.EDITED));
        assertEquals(2, read.rest().skipped());
    }

    @Test
    public void sameWordsInTheSameMinute_areTwoMessages() {
        List<NewEvent> events =
                read("[10:23] a: +1\n[10:23] a: +1\n[10:23] b: +1", UTC, DAY).events();
        assertEquals(3, events.stream().map(NewEvent::externalId).distinct().count());
        String again = read("[10:20] c: before\n[10:23] a: +1", UTC, DAY)
                .events()
                .get(1)
                .externalId();
        assertEquals(events.get(0).externalId(), again);
    }

    @Test
    public void zoneAndDay_areAskedWhereNothingTells() {
        Read read = read("[10:23] a: x\n[10:24] b: y", null, DAY);
        assertEquals(About.ZONE, read.rest().questions().get(0).about());
        assertEquals(2, read.rest().questions().get(0).entries());
        assertEquals(
                About.DATE,
                read("[10:23 UTC] a: x", null, null).rest().questions().get(0).about());
        assertEquals(
                "2022-08-12T01:23:00Z",
                read("All times in JST\n[10:23] a: x", UTC, DAY)
                        .events()
                        .get(0)
                        .at()
                        .toString());
    }

    @Test
    public void prose_givesNothingAndSaysSo() {
        Read read = read("We met.\nIt was nice at 10:23.", UTC, DAY);
        assertEquals(List.of(), read.events());
        assertEquals(About.NOTHING, read.rest().questions().get(0).about());
    }

    @Test
    public void secrets_areStruckOutAndFlagged() {
        NewEvent event = read("[10:23] a: password: hunter2", UTC, DAY).events().get(0);
        assertEquals("password: …", event.text());
        assertTrue(event.flags().contains(Flag.REDACTED));
    }

    private static List<String> authors(List<NewEvent> events) {
        return events.stream().map(event -> event.author().name()).toList();
    }

    private static Read read(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        List<NewEvent> events = new ArrayList<>();
        Import.Rest rest = new Transcript(text, zone, day).read(events::add);
        return new Read(events, rest);
    }

    private record Read(List<NewEvent> events, Import.Rest rest) {}
}
