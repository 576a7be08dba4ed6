package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

public class JiraTest {

    private static final String ISSUE = "'issue': {'id': '10003', 'key': 'OPS-4', "
            + "'self': 'https://jira.example/jira/rest/api/2/issue/10003', 'fields': {'summary': 'Checkout is slow', "
            + "'issuetype': {'name': 'Bug'}, 'priority': {'name': 'Highest'}, 'labels': ['hot'], "
            + "'components': [{'name': 'shop'}]}}";
    private static final String USER = "'user': {'name': 'rhea', 'key': 'JIRAUSER1', 'displayName': 'Rhea'}";
    private static final String COMMENT =
            "'comment': {'self': 'https://jira.example/jira/rest/api/2/issue/10003/comment/7', "
                    + "'id': '7', 'author': {'name': 'bob', 'displayName': 'Bob'}, 'body': 'It is the pool', "
                    + "'created': '2015-12-20T19:04:58.421+0000', 'updated': '2015-12-20T19:04:58.421+0000'";

    private final Jira source = new Jira();

    private static String body(String event, String more) {
        return "{'timestamp': 1450635909598, 'webhookEvent': '" + event + "'" + more + "}";
    }

    @Test
    public void newIssue_isAChange() {
        WebhookSource.Told told = read(source, body("jira:issue_created", ", " + USER + ", " + ISSUE));
        NewEvent event = one(told);
        assertEquals("10003/created", event.externalId());
        assertEquals(Instant.parse("2015-12-20T18:25:09.598Z"), event.at());
        assertEquals(Kind.CHANGE, event.kind());
        assertEquals("OPS-4 was created: Checkout is slow\ntype: Bug, priority: Highest", event.text());
        assertEquals(Author.human("rhea", "Rhea"), event.author());
        assertEquals("https://jira.example/jira/browse/OPS-4", event.link());
        assertEquals(Set.of("OPS"), told.subject().values("label.project"));
        assertEquals(Set.of("shop"), told.subject().values("service"));
        assertEquals(Set.of("hot"), told.subject().values("label.label"));
    }

    @Test
    public void changes_areEventsEachInTheirOrder() {
        String log =
                ", 'changelog': {'id': '10202', 'items': [{'field': 'status', 'fromString': 'To Do', 'toString': 'Done'}, "
                        + "{'field': 'assignee', 'fromString': null, 'toString': 'Rhea'}, "
                        + "{'field': 'description', 'fromString': 'long', 'toString': 'longer'}, "
                        + "{'field': 'summary', 'fromString': 'a', 'toString': '" + "b".repeat(250) + "'}]}";
        List<NewEvent> events = read(source, body("jira:issue_updated", ", " + USER + ", " + ISSUE + log))
                .events();
        assertEquals(
                List.of(
                        "OPS-4: status: To Do → Done",
                        "OPS-4: assignee: – → Rhea",
                        "OPS-4: description was changed",
                        "OPS-4: summary: a → " + "b".repeat(200) + "…"),
                events.stream().map(NewEvent::text).toList());
        assertEquals("10003/history/10202/0", events.get(0).externalId());
        assertEquals("10003/history/10202/3", events.get(3).externalId());
        assertEquals(3, events.get(3).sequence());
    }

    @Test
    public void comment_isTheSameHoweverJiraTellsOfIt() {
        NewEvent withIssue = one(read(source, body("jira:issue_updated", ", " + ISSUE + ", " + COMMENT + "}")));
        NewEvent alone = one(read(source, body("comment_created", ", " + COMMENT + "}")));
        assertEquals("10003/comment/7", withIssue.externalId());
        assertEquals("10003/comment/7", alone.externalId());
        assertEquals(Instant.parse("2015-12-20T19:04:58.421Z"), alone.at());
        assertEquals(Kind.MESSAGE, alone.kind());
        assertEquals("It is the pool", alone.text());
        assertEquals(Author.human("bob", "Bob"), alone.author());
        assertEquals("https://jira.example/jira/browse/OPS-4?focusedCommentId=7#comment-7", withIssue.link());
    }

    @Test
    public void changedAndDeletedComments_areEdits() {
        NewEvent changed = one(read(
                source,
                body(
                        "comment_updated",
                        ", "
                                + COMMENT.replace(
                                        "'updated': '2015-12-20T19:04:58.421", "'updated': '2015-12-20T19:05:00.000")
                                + "}")));
        assertEquals(Edit.changed("2015-12-20T19:05:00Z", Instant.parse("2015-12-20T19:05:00Z")), changed.edit());
        assertTrue(one(read(source, body("comment_deleted", ", " + COMMENT + "}")))
                .edit()
                .removal());
    }

    @Test
    public void commentThatOnlySomeMaySee_isPassedOver() {
        WebhookSource.Told told = read(
                source,
                body(
                        "comment_created",
                        ", " + COMMENT + ", 'visibility': {'type': 'role', 'value': 'Administrators'}}"));
        assertEquals(List.of(), told.events());
        assertEquals(1, told.ignored());
    }

    @Test
    public void otherEvents_areKeptAsChanges() {
        for (String event : List.of("jira:worklog_updated", "sprint_started")) {
            NewEvent kept = one(read(source, body(event, "")));
            assertEquals(Kind.CHANGE, kept.kind());
            assertTrue(kept.text(), kept.text().startsWith("Jira: " + event));
        }
    }

    @Test
    public void eventsWithoutNews_areIgnored() {
        for (String event : List.of("comment_created", "jira:issue_updated")) {
            assertEquals(event, 1, read(source, body(event, "")).ignored());
        }
        assertEquals(
                "OPS-4 was deleted",
                one(read(source, body("jira:issue_deleted", ", " + ISSUE))).text());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("webhookEvent", refused(source, "{'issue': {}}"));
    }
}
