package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Assume;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

public class JiraHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://jira.example/browse/OPS-1";

    @Test
    public void change_tellsWhatBecameOfWhat() throws IOException {
        Read read = read(issue(
                "{\"id\":\"70\",\"author\":{\"name\":\"bob\",\"key\":\"JIRAUSER1\",\"displayName\":\"Bob\"},"
                        + "\"created\":\"2022-08-12T21:00:00.500+0900\",\"items\":["
                        + "{\"field\":\"description\",\"fromString\":\"a\",\"toString\":\"b\"},"
                        + "{\"field\":\"status\",\"from\":\"1\",\"fromString\":\"To Do\",\"to\":\"3\",\"toString\":\"Done\"},"
                        + "{\"field\":\"assignee\",\"fromString\":\"Bob\",\"toString\":null},"
                        + "{\"field\":\"Fix Version\",\"fromString\":null,\"toString\":\"1.2\"}]}",
                ""));
        assertEquals(
                List.of("OPS-1: status: To Do → Done", "OPS-1: assignee: Bob → –", "OPS-1: Fix Version: – → 1.2"),
                read.events().stream().map(NewEvent::text).toList());
        NewEvent first = read.events().get(0);
        assertEquals("9/history/70/1", first.externalId());
        assertEquals("2022-08-12T12:00:00.500Z", first.at().toString());
        assertEquals("2022-08-12T21:00:00.500+0900", first.sourceTime());
        assertEquals(Author.human("bob", "Bob"), first.author());
        assertEquals(Kind.CHANGE, first.kind());
        assertEquals(URL, first.link());
        assertEquals(1, read.rest().skipped());
    }

    @Test
    public void comment_isAMessageWithItsAddress() throws IOException {
        NewEvent event = read(issue(
                        "",
                        "{\"id\":\"5\",\"author\":{\"name\":\"bob\",\"displayName\":\"Bob\"},\"body\":\"[~alice] see"
                                + " [the log|https://x.example/1], password: hunter2\","
                                + "\"created\":\"2022-08-12T12:00:00.000+0000\",\"updated\":\"2022-08-12T12:05:00.000+0000\"}"))
                .events()
                .get(0);
        assertEquals("[~alice] see [the log|https://x.example/1], password: …", event.text());
        assertEquals("9/comment/5", event.externalId());
        assertEquals(Kind.MESSAGE, event.kind());
        assertEquals(URL + "?focusedCommentId=5#comment-5", event.link());
        assertEquals("2022-08-12T12:05:00Z", event.edit().at().toString());
        assertTrue(event.flags().contains(Flag.REDACTED));
    }

    @Test
    public void commentsThatOnlySomeMaySee_areLeftOut() throws IOException {
        String created = "\"body\":\"x\",\"created\":\"2022-08-12T12:00:00.000+0000\"";
        Read read = read(issue(
                "",
                "{\"id\":\"5\",\"visibility\":{\"type\":\"role\",\"value\":\"Administrators\"}," + created + "},"
                        + "{\"id\":\"6\",\"roleLevel\":\"Administrators\"," + created + "},"
                        + "{\"id\":\"7\",\"visibility\":null," + created + "}"));
        assertEquals(
                List.of("9/comment/7"),
                read.events().stream().map(NewEvent::externalId).toList());
        assertNull(read.events().get(0).author());
        assertEquals(2, read.rest().skipped());
    }

    @Test
    public void answerWithoutAnything_givesNothing() throws IOException {
        Read read = read(JSON.readTree("{\"id\":\"9\",\"key\":\"OPS-1\"}"));
        assertEquals(List.of(), read.events());
        assertEquals(0, read.rest().skipped());
    }

    @Test
    public void realIssue_hasItsHistoryInOrder() throws IOException {
        Read read = read(fixture("issue-with-changelog.json"));
        List<NewEvent> changes = read.events().stream()
                .filter(event -> event.kind() == Kind.CHANGE)
                .toList();
        List<NewEvent> comments = read.events().stream()
                .filter(event -> event.kind() == Kind.MESSAGE)
                .toList();
        assertEquals(2, comments.size());
        assertEquals("First change", comments.get(0).text());
        assertEquals("10000/comment/10000", comments.get(0).externalId());
        assertEquals(
                "every item told or counted", 12, changes.size() + read.rest().skipped());
        assertEquals("HST-1: assignee: User One → User Two", changes.get(0).text());
        assertEquals("2012-04-12T12:28:44.079Z", changes.get(0).at().toString());
        assertEquals(
                read.events().stream().map(NewEvent::at).sorted().toList(),
                read.events().stream().map(NewEvent::at).toList());
        assertEquals(
                read.events().size(),
                read.events().stream().map(NewEvent::externalId).distinct().count());
    }

    @Test
    public void commentsOfAnOldJira_areRead() throws IOException {
        ObjectNode issue = JsonNodeFactory.instance.objectNode().put("id", "1").put("key", "TST-1");
        issue.putObject("fields").set("comment", fixture("comment.json"));
        Read read = read(issue);
        int all = fixture("comment.json").path("value").size();
        assertEquals(all, read.events().size() + read.rest().skipped());
        assertTrue(read.events().stream().noneMatch(event -> event.text().equals("some comment")));
        assertTrue(read.events().stream().anyMatch(event -> event.text().equals("a comment by user")));
    }

    private static JsonNode fixture(String name) throws IOException {
        String folder = System.getProperty("fixtures.dir", "");
        Assume.assumeFalse("no fixtures here", folder.isEmpty());
        return JSON.readTree(Path.of(folder).resolve("jira").resolve(name).toFile());
    }

    private static JsonNode issue(String histories, String comments) throws IOException {
        return JSON.readTree("{\"id\":\"9\",\"key\":\"OPS-1\",\"changelog\":{\"histories\":[" + histories
                + "]},\"fields\":{\"comment\":{\"comments\":[" + comments + "]}}}");
    }

    private static Read read(JsonNode issue) {
        List<NewEvent> events = new ArrayList<>();
        Import.Rest rest = new JiraHistory(issue, URL).read(events::add);
        return new Read(events, rest);
    }

    private record Read(List<NewEvent> events, Import.Rest rest) {}
}
