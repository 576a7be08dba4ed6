package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.source.Question.About;

public class TextTimelineTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDate DAY = LocalDate.of(2022, 8, 12);

    @Test
    public void lines_ofEveryShape_areRead() {
        String[][] table = {
            {"2022-08-12 21:00 UTC – replication lag", "2022-08-12T21:00:00Z", "replication lag"},
            {"2022-08-12T21:00:05Z replication lag", "2022-08-12T21:00:05Z", "replication lag"},
            {"2022-08-12T21:00:05.25+09:00: lag", "2022-08-12T12:00:05.250Z", "lag"},
            {"- 2022-08-12 21:00 -0700: lag", "2022-08-13T04:00:00Z", "lag"},
            {"* 2022/08/12 21:00 (JST) lag", "2022-08-12T12:00:00Z", "lag"},
            {"1. 12.08.2022 21:00 CEST: lag", "2022-08-12T19:00:00Z", "lag"},
            {"**2022-08-12 21:00 UTC**: lag", "2022-08-12T21:00:00Z", "lag"},
            {"`2022-08-12 21:00 UTC` lag", "2022-08-12T21:00:00Z", "lag"},
            {"[2022-08-12 21:00 UTC] lag", "2022-08-12T21:00:00Z", "lag"},
            {"(2022-08-12 21:00 UTC) lag", "2022-08-12T21:00:00Z", "lag"},
            {"Aug 12, 2022, 9:00 PM UTC: lag", "2022-08-12T21:00:00Z", "lag"},
            {"Friday, 12th of August 2022 at 9pm UTC - lag", "2022-08-12T21:00:00Z", "lag"},
            {"12 Aug 2022 2100Z lag", "2022-08-12T21:00:00Z", "lag"},
            {"2022年8月12日 21時05分 日本時間 遅延", "2022-08-12T12:05:00Z", "遅延"},
            {"2022年8月12日(金) 午後9時 JST：遅延", "2022-08-12T12:00:00Z", "遅延"},
            {"2022-08-12 21h05 Europe/Berlin lag", "2022-08-12T19:05:00Z", "lag"},
            {"2022-08-12 ca. 21:00 UTC+5:30: lag", "2022-08-12T15:30:00Z", "lag"},
            {"2022-08-12 21:00 Eastern time: lag", "2022-08-13T01:00:00Z", "lag"},
            {"2022-08-12 21:00 Denver time: lag", "2022-08-13T03:00:00Z", "lag"},
            {"21:00 UTC, 12 Aug 2022: lag", "2022-08-12T21:00:00Z", "lag"},
            {"2022-08-12 JST 21:00: lag", "2022-08-12T12:00:00Z", "lag"},
            {"2022-08-12 24:00 UTC: lag", "2022-08-13T00:00:00Z", "lag"},
            {"2022-08-12 12:30am UTC lag", "2022-08-12T00:30:00Z", "lag"},
            {"> 2022-08-12 21:00 UTC lag", "2022-08-12T21:00:00Z", "lag"},
            {"### 2022-08-12 21:00 UTC\n\nlag", "2022-08-12T21:00:00Z", "lag"},
            {"h3. 2022-08-12 21:00 UTC lag", "2022-08-12T21:00:00Z", "lag"},
            {"2022-08-12\t21:00 UTC\tlag", "2022-08-12T21:00:00Z", "lag"},
            {"| 2022-08-12 21:00 UTC | lag |", "2022-08-12T21:00:00Z", "lag"},
            {"| 2022-08-12 | 21:00 UTC | lag |", "2022-08-12T21:00:00Z", "lag"},
            {"|| Time || Event ||\n| 2022-08-12 21:00 UTC | lag |", "2022-08-12T21:00:00Z", "lag"},
            {"| Time (JST) | Event |\n|---|---|\n| 2022-08-12 21:00 | lag |", "2022-08-12T12:00:00Z", "lag"},
            {
                "<table><tr><th>Time (UTC)</th><th>What</th></tr>\n<tr>\n<td>2022-08-12 21:00</td><td>lag</td></tr></table>",
                "2022-08-12T21:00:00Z",
                "lag"
            },
            {"<ul>\n<li>2022-08-12 21:00 UTC: lag</li></ul>", "2022-08-12T21:00:00Z", "lag"},
            {"```\n2022-08-12 21:00 UTC: lag\n```", "2022-08-12T21:00:00Z", "lag"},
        };
        for (String[] row : table) {
            Read read = read(row[0], null, null);
            assertEquals(
                    row[0] + " asked " + read.rest().questions(),
                    1,
                    read.events().size());
            assertEquals(row[0], row[1], read.events().get(0).at().toString());
            assertEquals(row[0], row[2], read.events().get(0).text());
        }
    }

    @Test
    public void formDecides_whereTheTextIsSilent() {
        NewEvent event = only("21:00 lag", TOKYO, DAY);
        assertEquals("2022-08-12T12:00:00Z", event.at().toString());
        assertEquals("21:00 [zone=Asia/Tokyo; UTC+09:00]", event.sourceTime());
    }

    @Test
    public void textWins_overTheForm() {
        assertEquals(
                "2022-08-12T21:00:00Z", only("21:00 UTC lag", TOKYO, DAY).at().toString());
        assertEquals(
                "2021-01-02T12:00:00Z",
                only("2021-01-02 21:00 lag", TOKYO, DAY).at().toString());
        assertEquals(
                List.of("2020-02-20T21:00:00Z"),
                instants("All times in UTC.\n\n### 2020-02-20\n\n- 21:00 lag", TOKYO, DAY));
        assertEquals(List.of("2022-08-12T21:00:00Z"), instants("21:00 lag\n\n(all times UTC)", TOKYO, DAY));
        assertEquals(List.of("2022-08-12T21:00:00Z"), instants("## Timeline (UTC)\n21:00 lag", TOKYO, DAY));
        assertEquals(List.of("2022-08-12T12:00:00Z"), instants("時刻はすべてJST\n\n21:00 遅延", BERLIN, DAY));
    }

    @Test
    public void zoneOfALineBefore_goesOnWhereItIsTheOnlyOne() {
        assertEquals(
                List.of("2022-08-13T05:00:00Z", "2022-08-13T05:10:00Z"),
                instants("21:00 PST one\n21:10 two", TOKYO, DAY));
        Read read = read("21:00 UTC one\n21:05 CEST two\n21:10 three", TOKYO, DAY);
        assertEquals(List.of("UTC", "CEST"), read.rest().questions().get(0).choices());
        assertEquals(3, read.rest().questions().get(0).line());
    }

    @Test
    public void days_rollOverAtMidnight() {
        assertEquals(
                List.of("2022-08-12T23:50:00Z", "2022-08-13T00:10:00Z", "2022-08-13T09:00:00Z", "2022-08-14T01:00:00Z"),
                instants("23:50Z a\n00:10Z b\n09:00Z c\n01:00Z d", null, DAY));
        assertEquals(
                List.of("2022-08-12T23:50:00Z", "2022-08-13T00:10:00Z"),
                instants("2022-08-12 23:50 UTC a\n09:10 JST b", null, null));
    }

    @Test
    public void entryOutOfOrder_keepsItsDay() {
        assertEquals(
                List.of("2022-08-12T14:49:00Z", "2022-08-12T14:43:00Z"), instants("14:49Z a\n14:43Z b", null, DAY));
    }

    @Test
    public void goingBackSomeHours_isAsked() {
        Question question = asked("14:00Z a\n10:00Z b", null, DAY);
        assertEquals(About.ORDER, question.about());
        assertEquals(List.of("2022-08-12 10:00:00 +00:00", "2022-08-13 10:00:00 +00:00"), question.choices());
        assertEquals(2, question.line());
    }

    @Test
    public void timesThatTheClockHadTwiceOrNever_areAsked() {
        Question twice = asked("2022-10-30 02:30 x", BERLIN, null);
        assertEquals(About.TWICE, twice.about());
        assertEquals(List.of("2022-10-30 02:30:00 +02:00", "2022-10-30 02:30:00 +01:00"), twice.choices());
        Question never = asked("2022-03-27 02:30 x", BERLIN, null);
        assertEquals(About.NEVER, never.about());
        assertEquals(List.of("2022-03-27 01:30:00 +01:00", "2022-03-27 03:30:00 +02:00"), never.choices());
        Question west = asked("2022-11-06 01:30 x", LOS_ANGELES, null);
        for (String choice : west.choices()) {
            assertEquals(1, read(choice + " x", null, null).events().size());
        }
        assertEquals(
                "2022-11-06T08:30:00Z",
                only(west.choices().get(0) + " x", null, null).at().toString());
    }

    @Test
    public void timesThatNobodyCanRead_areAsked() {
        for (String time : List.of("2X:XX", "--:--", "??:??", "12:??", "21:7x", "25:10", "21:75")) {
            Question question = asked("- 2022-08-12 21:00 UTC fine\n- " + time + " UTC what", null, DAY);
            assertEquals(time, About.TIME, question.about());
            assertEquals(time, 2, question.line());
        }
    }

    @Test
    public void missingZoneAndDay_areAskedOnce() {
        Read zone = read("2022-08-12 21:00 a\n21:05 b\n21:10 c", null, null);
        assertEquals(1, zone.rest().questions().size());
        assertEquals(About.ZONE, zone.rest().questions().get(0).about());
        assertEquals(3, zone.rest().questions().get(0).entries());
        assertEquals(3, zone.rest().skipped());
        Read day = read("21:00 UTC a\n21:05 UTC b", null, null);
        assertEquals(About.DATE, day.rest().questions().get(0).about());
        assertEquals(2, day.rest().questions().get(0).entries());
    }

    @Test
    public void daysThatCanBeTwo_areAsked() {
        Question question = asked("03/04/2022 21:00 UTC x", null, null);
        assertEquals(About.DATE, question.about());
        assertEquals(List.of("2022-03-04 21:00", "2022-04-03 21:00"), question.choices());
        assertEquals(
                "2022-08-25T21:00:00Z",
                only("25/08/2022 21:00 UTC x", null, null).at().toString());
    }

    @Test
    public void abbreviationsOfSeveralCountries_areAskedUnlessTheFormTells() {
        assertEquals(About.ZONE, asked("2022-08-12 21:00 IST x", null, null).about());
        assertEquals(About.ZONE, asked("2022-08-12 21:00 XYZT: x", TOKYO, null).about());
        assertEquals(
                "2022-08-12T15:30:00Z",
                only("2022-08-12 21:00 IST x", ZoneId.of("Asia/Kolkata"), null)
                        .at()
                        .toString());
    }

    @Test
    public void prose_givesNothingAndSaysSo() {
        Question question = asked("We saw at 21:00 that it was slow.\nAt\n21:10 UTC we began to look.\n", TOKYO, DAY);
        assertEquals(About.NOTHING, question.about());
        assertEquals(List.of("21:00, 21:10"), question.message().arguments());
        assertEquals(About.NOTHING, asked("", null, null).about());
        assertEquals(
                About.NOTHING,
                asked("- 1:30 hours of downtime\n- 10:1 odds\n- 2 apples", TOKYO, DAY)
                        .about());
    }

    @Test
    public void entry_goesOnInLinesItemsAndParagraphs() {
        assertEquals(
                List.of("lag and more\n- sub", "second"),
                texts("- 21:00Z: lag\n  and more\n  - sub\n- 21:05Z second\n\nElsewhere\n- other", null, DAY));
        assertEquals(
                List.of("First. Still.\nSecond"),
                texts("### 21:00Z\n\nFirst.\nStill.\n\nSecond\n\n## Next\n\nNo", null, DAY));
    }

    @Test
    public void text_isReadableWithItsLink() {
        NewEvent event = only(
                "21:00Z **Rolled** back [PR 7][fix], see [log](https://x.example/l).[^1]\n\n[fix]: https://x.example/7",
                null,
                DAY);
        assertEquals("Rolled back PR 7 (https://x.example/7), see log (https://x.example/l).", event.text());
        assertEquals("https://x.example/7", event.link());
        assertEquals(Kind.NOTE, event.kind());
        assertEquals(TimeFrom.PERSON, event.timeFrom());
    }

    @Test
    public void secrets_areStruckOutAndFlagged() {
        NewEvent event = only("21:00Z used xoxb-123-abc", null, DAY);
        assertEquals("used xoxb-…", event.text());
        assertTrue(event.flags().contains(Flag.REDACTED));
    }

    @Test
    public void ranges_haveAnEnd() {
        assertEquals(
                "2022-08-12T21:10:00Z",
                only("21:00 - 21:10 UTC: lag", null, DAY).endedAt().toString());
        assertEquals(
                "2022-08-13T00:10:00Z",
                only("23:50–00:10 UTC lag", null, DAY).endedAt().toString());
        assertNull(only("21:00-21:?? UTC lag", null, DAY).endedAt());
        assertEquals("lag", only("21:00-21:?? UTC lag", null, DAY).text());
        assertNull(only("21:00 UTC - 5 servers gone", null, DAY).endedAt());
    }

    @Test
    public void ids_stayWhenLinesAreAddedAbove() {
        String id = only("21:00Z lag", null, DAY).externalId();
        List<NewEvent> more = read("20:00Z earlier\n21:00Z  lag", null, DAY).events();
        assertEquals(id, more.get(1).externalId());
        List<NewEvent> twice = read("21:00Z lag\n21:00Z lag", null, DAY).events();
        assertEquals(id, twice.get(0).externalId());
        assertNotEquals(id, twice.get(1).externalId());
        assertEquals(32, id.length());
    }

    @Test
    public void severalTimeColumns_giveOneTime() {
        Read read =
                read("| UTC | JST | Event |\n|---|---|---|\n| 2022-08-12 21:00 | 2022-08-13 06:00 | lag |", null, null);
        assertEquals("2022-08-12T21:00:00Z", read.events().get(0).at().toString());
        assertEquals("lag", read.events().get(0).text());
    }

    @Test
    public void dayAlone_isAskedForItsTime() {
        Read read = read("- 2022-08-12: something\n- 2022-08-13 21:00Z: else", null, null);
        assertEquals(1, read.events().size());
        assertEquals(About.TIME, read.rest().questions().get(0).about());
        assertEquals(1, read.rest().questions().get(0).line());
    }

    private static NewEvent only(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        Read read = read(text, zone, day);
        assertEquals(
                text + " asked " + read.rest().questions(), 1, read.events().size());
        return read.events().get(0);
    }

    private static Question asked(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        Read read = read(text, zone, day);
        assertEquals(text + " gave " + read.events(), 1, read.rest().questions().size());
        return read.rest().questions().get(0);
    }

    private static List<String> instants(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        return read(text, zone, day).events().stream()
                .map(event -> event.at().toString())
                .toList();
    }

    private static List<String> texts(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        return read(text, zone, day).events().stream().map(NewEvent::text).toList();
    }

    private static Read read(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        List<NewEvent> events = new ArrayList<>();
        Import.Rest rest = new TextTimeline(text, zone, day).read(events::add);
        return new Read(events, rest);
    }

    private record Read(List<NewEvent> events, Import.Rest rest) {}
}
