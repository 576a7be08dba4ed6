package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.NewEvent;

public class SlackEventsTest {

    private static final String MESSAGE = "'user': 'U1', 'text': 'on it', 'ts': '1665102338.901939'";

    private final SlackEvents events = new SlackEvents("https://acme.slack.com/");

    private SlackEvents.Heard heard(String event) {
        return events.read(
                ("{'type': 'event_callback', 'event_id': 'Ev1', 'event': {" + event + "}}").replace('\'', '"'));
    }

    private static NewEvent one(SlackEvents.Heard heard) {
        assertEquals(1, heard.events().size());
        return heard.events().get(0);
    }

    @Test
    public void message_isKnownAsInAnExport() {
        SlackEvents.Heard heard = heard("'type': 'message', 'channel': 'C1', " + MESSAGE);
        assertEquals("C1", heard.channel());
        assertEquals("C1/1665102338.901939", one(heard).externalId());
        assertEquals("slack", one(heard).source());
        assertEquals(Instant.parse("2022-10-07T00:25:38.901939Z"), one(heard).at());
        assertEquals(
                "https://acme.slack.com/archives/C1/p1665102338901939",
                one(heard).link());
        assertNull(one(heard).edit());
    }

    @Test
    public void changedMessage_keepsItsIdAndTellsTheEdit() {
        NewEvent event = one(heard("'type': 'message', 'subtype': 'message_changed', 'channel': 'C1', "
                + "'event_ts': '1665102362.013600', 'message': {'user': 'U1', 'text': 'it is done', "
                + "'ts': '1665102338.901939', 'edited': {'user': 'U1', 'ts': '1665102362.000000'}}, "
                + "'previous_message': {" + MESSAGE + "}"));
        assertEquals("C1/1665102338.901939", event.externalId());
        assertEquals("it is done", event.text());
        assertEquals(Edit.changed("1665102362.013600", Instant.parse("2022-10-07T00:26:02.013600Z")), event.edit());
    }

    @Test
    public void changeThatNobodyMade_isIgnored() {
        SlackEvents.Heard preview = heard("'type': 'message', 'subtype': 'message_changed', 'channel': 'C1', "
                + "'event_ts': '1665102362.013600', 'message': {" + MESSAGE
                + ", 'attachments': [{'title': 'a page'}]}");
        assertEquals(1, preview.ignored());
        assertEquals(List.of(), preview.events());
    }

    @Test
    public void deletedMessage_isTakenBack() {
        String deleted = "'type': 'message', 'subtype': 'message_deleted', 'channel': 'C1', "
                + "'event_ts': '1665368629.007100', 'deleted_ts': '1665102338.901939'";
        NewEvent event = one(heard(deleted + ", 'previous_message': {" + MESSAGE + "}"));
        assertEquals("C1/1665102338.901939", event.externalId());
        assertEquals("on it", event.text());
        assertTrue(event.edit().removal());
        assertEquals(Instant.parse("2022-10-10T02:23:49.007100Z"), event.edit().at());
        assertEquals("C1/1665102338.901939", one(heard(deleted)).externalId());
        assertTrue(one(heard(deleted)).edit().removal());
    }

    @Test
    public void deletedThread_leavesATombstone() {
        NewEvent event = one(heard("'type': 'message', 'subtype': 'message_changed', 'channel': 'C1', "
                + "'event_ts': '1665368629.007100', 'message': {'subtype': 'tombstone', 'ts': '1665102338.901939', "
                + "'text': 'This message was deleted.'}, 'previous_message': {" + MESSAGE + "}"));
        assertEquals("on it", event.text());
        assertTrue(event.edit().removal());
    }

    @Test
    public void pinReaction_marksItsMessage() {
        String reaction = "'user': 'U2', 'reaction': 'pushpin', 'event_ts': '1665102400.000100', "
                + "'item': {'type': 'message', 'channel': 'C1', 'ts': '1665102338.901939'}";
        SlackEvents.Mark added =
                heard("'type': 'reaction_added', " + reaction).marks().get(0);
        assertEquals(
                new SlackEvents.Mark("C1/1665102338.901939", true, Instant.parse("2022-10-07T00:26:40.000100Z"), "U2"),
                added);
        assertEquals(
                false,
                heard("'type': 'reaction_removed', " + reaction).marks().get(0).pinned());
        assertEquals(
                1,
                heard("'type': 'reaction_added', " + reaction.replace("pushpin", "+1"))
                        .ignored());
    }

    @Test
    public void pin_marksItsMessage() {
        String pin = "'user': 'U2', 'channel_id': 'C1', 'event_ts': '1665102400.000100', "
                + "'item': {'type': 'message', 'created': 1665102400, 'message': {" + MESSAGE + "}}";
        assertEquals(
                "C1/1665102338.901939",
                heard("'type': 'pin_added', " + pin).marks().get(0).externalId());
        assertEquals(
                false, heard("'type': 'pin_removed', " + pin).marks().get(0).pinned());
        assertEquals(
                1,
                heard("'type': 'pin_added', 'channel_id': 'C1', 'item': {'type': 'file'}")
                        .ignored());
    }

    @Test
    public void otherEvents_areIgnored() {
        for (String type : List.of("channel_archive", "member_joined_channel", "app_mention", "user_change")) {
            assertEquals(
                    type, 1, heard("'type': '" + type + "', 'channel': 'C1'").ignored());
        }
        assertEquals(
                1,
                heard("'type': 'message', 'subtype': 'channel_join', 'channel': 'C1', " + MESSAGE)
                        .ignored());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        for (String body : List.of("{\"type\": \"url_verification\"}", "{\"event\": {}}", "[]", "x")) {
            assertThrows(body, InvalidInput.class, () -> events.read(body));
        }
    }
}
