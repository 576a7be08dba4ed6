package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.Question.About;

public class CsvTimelineTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2022, 8, 12);

    @Test
    public void heads_areUnderstoodInBothLanguages() {
        for (String table : new String[] {
            "time,what\n2022-08-12T12:00:00Z,lag",
            "\ufeffTime;What happened\r\n2022-08-12T12:00:00Z;lag\r\n",
            "日時,内容\n2022-08-12 21:00,lag",
            "日付\t時刻\t出来事\n2022年8月12日\t21:00\tlag",
            "Date,Time (UTC),Event\n2022-08-12,12:00,lag",
            "Description,Timestamp\nlag,1660305600",
            "Timestamp,Event\n1660305600000,lag",
            "when,zone,text\n2022-08-12 14:00,Europe/Berlin,lag",
            "Time in UTC,Event\n\"12 Aug 2022, 12:00\",lag",
            "time|what\n2022-08-12T12:00:00Z|lag",
        }) {
            NewEvent event = read(table, TOKYO, DAY).events().get(0);
            assertEquals(table, "2022-08-12T12:00:00Z", event.at().toString());
            assertEquals(table, "lag", event.text());
        }
    }

    @Test
    public void allColumns_becomeTheEvent() {
        NewEvent event = read(
                        "id,at,endedAt,kind,author,link,text\nx1,2022-08-12T12:00:00Z,2022-08-12T12:10:00Z,Deploy,Alice,"
                                + "https://x.example/1,\"Rolled \"\"it\"\" out,\nat last\"\n",
                        null,
                        null)
                .events()
                .get(0);
        assertEquals("x1", event.externalId());
        assertEquals("2022-08-12T12:10:00Z", event.endedAt().toString());
        assertEquals(Kind.DEPLOY, event.kind());
        assertEquals("Alice", event.author().name());
        assertEquals("https://x.example/1", event.link());
        assertEquals("Rolled \"it\" out,\nat last", event.text());
        assertEquals("2022-08-12T12:00:00Z", event.sourceTime());
    }

    @Test
    public void rowsThatAreBad_areAllNamedAndNothingIsGiven() {
        List<NewEvent> events = new ArrayList<>();
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> new CsvTimeline(
                        "Time,What,Kind,URL\n2022-08-12T12:00:00Z,good,,\nsoon,bad,,\n2022-08-12T12:00:00Z,,party,ftp://x\n"
                                + "2022-08-12,day only,,\n",
                        TOKYO,
                        DAY)
                .read(events::add));
        assertEquals(
                List.of("[3].Time", "[4].What", "[4].URL", "[4].Kind", "[5].Time"),
                refusal.problems().stream().map(problem -> problem.field()).toList());
        assertEquals(
                List.of(3, "Time", "soon"), refusal.problems().get(0).text().arguments());
        assertEquals(List.of(), events);
    }

    @Test
    public void timesThatCanBeAsked_areAsked() {
        Read read = read("time,what\n2022-08-12 21:00,a\n2022-08-12T12:00:00Z,b", null, null);
        assertEquals(1, read.events().size());
        assertEquals(About.ZONE, read.rest().questions().get(0).about());
        assertEquals(2, read.rest().questions().get(0).line());
        assertEquals(1, read.rest().skipped());
        Read twice = read("time,what\n2022-10-30 02:30,a", ZoneId.of("Europe/Berlin"), null);
        assertEquals(About.TWICE, twice.rest().questions().get(0).about());
    }

    @Test
    public void tablesWithoutTheirColumns_areRefused() {
        assertEquals(List.of("header", "header"), fields("a,b\n1,2"));
        assertEquals(List.of("header"), fields("time,b\n1,2"));
        assertThrows(InvalidInput.class, () -> read("", null, null));
        assertThrows(
                InvalidInput.class, () -> read("time,what\n2022-08-12T12:00:00Z,\"never closed\nx,y\n", null, null));
    }

    @Test
    public void emptyRows_areSkipped() {
        Read read = read("time,what\n,\n2022-08-12T12:00:00Z,a\n\n2022-08-12T12:01:00Z,b\n", null, null);
        assertEquals(2, read.events().size());
        assertEquals(2, read.rest().skipped());
    }

    @Test
    public void guardOfAnExport_isTakenOff() {
        assertEquals(
                List.of("=1+1 said the sheet", "'quoted'"),
                read("at,text\n2022-08-12T12:00:00Z,'=1+1 said the sheet\n2022-08-12T12:00:00Z,'quoted'", null, null)
                        .events()
                        .stream()
                        .map(NewEvent::text)
                        .toList());
    }

    @Test
    public void ids_stayWhenRowsAreAddedAbove() {
        String row = "2022-08-12T12:00:00Z,a\n";
        String id = read("time,what\n" + row, null, null).events().get(0).externalId();
        assertEquals(
                id,
                read("time,what\n2022-08-12T11:00:00Z,z\n" + row, null, null)
                        .events()
                        .get(1)
                        .externalId());
    }

    @Test
    public void secrets_areStruckOutAndFlagged() {
        NewEvent event = read("time,what\n2022-08-12T12:00:00Z,password: x", null, null)
                .events()
                .get(0);
        assertEquals("password: …", event.text());
        assertTrue(event.flags().contains(Flag.REDACTED));
    }

    private static List<String> fields(String table) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(table, null, null));
        return refusal.problems().stream().map(problem -> problem.field()).toList();
    }

    private static Read read(String text, @Nullable ZoneId zone, @Nullable LocalDate day) {
        List<NewEvent> events = new ArrayList<>();
        Import.Rest rest = new CsvTimeline(text, zone, day).read(events::add);
        return new Read(events, rest);
    }

    private record Read(List<NewEvent> events, Import.Rest rest) {}
}
