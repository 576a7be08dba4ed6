package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ExportsTest {

    private static final List<ZoneId> TOKYO = List.of(ZoneId.of("Asia/Tokyo"));

    @Test
    public void csv_holdsEveryFieldInItsColumn() throws IOException {
        assertEquals(
                "at,Asia/Tokyo,ended at,kind,text,author,link,source,shown,why,id\r\n"
                        + "2022-08-12T10:00:00.5Z,2022-08-12 19:00,,message,\"He said \"\"no\"\",\nthen left\",Bob,"
                        + "https://example.com/1,slack,true,why,abc\r\n",
                written(ExportFormat.CSV, event("He said \"no\",\nthen left")));
    }

    @Test
    public void csvCells_areNoFormulas() {
        assertEquals("'=1+1", CsvExport.cell("=1+1"));
        assertEquals("'+1", CsvExport.cell("+1"));
        assertEquals("'-1", CsvExport.cell("-1"));
        assertEquals("'@SUM(A1)", CsvExport.cell("@SUM(A1)"));
        assertEquals("\"'=HYPERLINK(\"\"x\"\",1)\"", CsvExport.cell("=HYPERLINK(\"x\",1)"));
        assertEquals("1-1", CsvExport.cell("1-1"));
        assertEquals("", CsvExport.cell(""));
    }

    @Test
    public void json_holdsTheAnswersOfTheTimeline() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(ExportFormat.JSON, event("one"), event("two")));
        assertEquals("INC-1", json.get("incident").asText());
        assertEquals(2, json.get("values").size());
        assertEquals("two", json.at("/values/1/text").asText());
        assertEquals("2022-08-12 19:00", json.at("/values/0/local/Asia~1Tokyo").asText());
    }

    @Test
    public void jsonOfNothing_isWhole() throws IOException {
        assertEquals("{\"incident\":\"INC-1\",\"values\":[]}", written(ExportFormat.JSON));
    }

    @Test
    public void markdown_isATableOfPlainText() throws IOException {
        String markdown = written(ExportFormat.MARKDOWN, event("a | b\n<script>*bold*"));
        assertTrue(
                markdown,
                markdown.startsWith("# Timeline of INC-1\n\n| UTC | Asia/Tokyo | What happened | Evidence |\n"));
        assertTrue(
                markdown,
                markdown.endsWith("| 2022-08-12T10:00:00.5Z | 2022-08-12 19:00 | Bob: a \\| b<br>\\<script\\>\\*bold\\*"
                        + " | [slack message](<https://example.com/1>) |\n"));
    }

    private static String written(ExportFormat format, EventJson... events) throws IOException {
        StringWriter writer = new StringWriter();
        ExportFormat.Writing writing = format.begin("INC-1", TOKYO, writer);
        for (EventJson event : events) {
            writing.row(event);
        }
        writing.end();
        return writer.toString();
    }

    private static EventJson event(String text) {
        return new EventJson(
                "abc",
                "2022-08-12T10:00:00.5Z",
                "source",
                "2022-08-12T10:00:01Z",
                null,
                "slack",
                "message",
                text,
                new EventJson.AuthorJson(null, "Bob"),
                "https://example.com/1",
                Map.of("Asia/Tokyo", "2022-08-12 19:00"),
                true,
                "why",
                "rule",
                0,
                List.of(),
                null,
                null,
                null);
    }
}
