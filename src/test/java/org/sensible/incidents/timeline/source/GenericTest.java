package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Told;

public class GenericTest {

    private static final String AT = "'at': '2026-11-01T09:38:10Z'";

    private final Generic source = new Generic();

    @Test
    public void object_isOneEvent() {
        WebhookSource.Told told = read(
                source,
                "{'id': 'x-1', " + AT + ", 'endedAt': 1793526000, 'text': 'Switched to the replica', 'kind': 'change', "
                        + "'link': 'https://runbook.example/7', 'author': 'cron@db1', 'sequence': 3, 'service': 'shop', "
                        + "'environment': 'prod', 'labels': {'team': 'payments'}, 'unknown': {}}");
        NewEvent event = one(told);
        assertEquals("x-1", event.externalId());
        assertEquals(Instant.parse("2026-11-01T09:38:10Z"), event.at());
        assertEquals(Instant.ofEpochSecond(1793526000), event.endedAt());
        assertEquals("Switched to the replica", event.text());
        assertEquals(Kind.CHANGE, event.kind());
        assertEquals("https://runbook.example/7", event.link());
        assertEquals(Author.human(null, "cron@db1"), event.author());
        assertEquals(3, event.sequence());
        assertEquals(Set.of("shop"), told.subject().values("service"));
        assertEquals(Set.of("prod"), told.subject().values("environment"));
        assertEquals(Set.of("payments"), told.subject().values("label.team"));
        assertEquals("Switched to the replica", told.summary());
    }

    @Test
    public void textAlone_isANoteThatWasReceivedNow() {
        NewEvent event = one(read(source, "{'text': 'hello'}"));
        assertEquals(Kind.NOTE, event.kind());
        assertEquals(TimeFrom.RECEIVED, event.timeFrom());
        assertEquals(Told.NOON, event.at());
        assertNull(event.author());
    }

    @Test
    public void eventWithoutId_isKnownByWhatItSays() {
        String id = one(read(source, "{'text': 'hello', " + AT + "}")).externalId();
        assertEquals(id, one(read(source, "{" + AT + ", 'text': 'hello'}")).externalId());
        assertNotEquals(id, one(read(source, "{'text': 'hello'}")).externalId());
        assertNotEquals(
                id,
                one(read(source, "{'text': 'hello', 'kind': 'ack', " + AT + "}"))
                        .externalId());
    }

    @Test
    public void kinds_meanSomethingForMilestones() {
        assertMeans("alert", Signal.Type.FIRING);
        assertMeans("resolved", Signal.Type.QUIET);
        assertMeans("ack", Signal.Type.TAKEN);
        assertMeans("deploy", Signal.Type.DEPLOYED);
        assertMeans("rollback", Signal.Type.ROLLED_BACK);
        assertMeans("status");
        assertMeans("message");
    }

    private void assertMeans(String kind, Signal.Type... meaning) {
        WebhookSource.Told told = read(source, "{'text': 'x', 'kind': '" + kind + "', 'alert': 'a7'}");
        assertEquals(kind, List.of(meaning), meanings(told));
        told.signals().forEach(signal -> assertEquals("a7", signal.alert()));
    }

    @Test
    public void edits_areTold() {
        assertEquals(
                Edit.changed("2026-11-01T10:00:00Z", Instant.parse("2026-11-01T10:00:00Z")),
                one(read(source, "{'id': '1', 'text': 'x', 'editedAt': '2026-11-01T11:00:00+01:00'}"))
                        .edit());
        assertTrue(one(read(source, "{'id': '1', 'text': 'x', 'removed': true}"))
                .edit()
                .removal());
        assertNull(one(read(source, "{'id': '1', 'text': 'x'}")).edit());
    }

    @Test
    public void array_isSeveralEvents() {
        WebhookSource.Told told = read(source, "[{'text': 'one'}, {'text': 'two'}]");
        assertEquals(
                List.of("one", "two"),
                told.events().stream().map(NewEvent::text).toList());
        assertEquals("one", told.summary());
        assertEquals(0, read(source, "[]").events().size());
    }

    @Test
    public void secrets_areStruckOut() {
        NewEvent event = one(read(source, "{'text': 'see https://x.example/?token=s3cret'}"));
        assertEquals("see https://x.example/?token=…", event.text());
        assertTrue(event.flags().contains(Flag.REDACTED));
    }

    @Test
    public void whatDoesNotFit_isRefusedAtItsField() {
        assertEquals("text", refused(source, "{}"));
        assertEquals("text", refused(source, "{'text': ' '}"));
        assertEquals("[1].text", refused(source, "[{'text': 'x'}, {'text': {}}]"));
        assertEquals("[0].text", refused(source, "['text']"));
        assertEquals("at", refused(source, "{'text': 'x', 'at': 'yesterday'}"));
        assertEquals("at", refused(source, "{'text': 'x', 'at': '2026-11-01T09:38:10'}"));
        assertEquals("endedAt", refused(source, "{'text': 'x', 'endedAt': true}"));
        assertEquals("kind", refused(source, "{'text': 'x', 'kind': 'milestone'}"));
        assertEquals("[0].kind", refused(source, "[{'text': 'x', 'kind': 'party'}]"));
        assertNull(refused(source, "'text'"));
        assertNull(refused(source, "[" + "{'text': 'x'},".repeat(1_000) + "{'text': 'x'}]"));
    }
}
