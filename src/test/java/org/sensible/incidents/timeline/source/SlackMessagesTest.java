package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

public class SlackMessagesTest {

    private static final String TS = "\"type\": \"message\", \"ts\": \"1516454398.000074\"";

    private final SlackNames names = new SlackNames();
    private final SlackMessages messages =
            new SlackMessages(names, "C1", Set.of("1516454398.000099"), "https://acme.slack.com/archives/C1/");

    @Before
    public void nameUsers() {
        names.addUser("U1", "Rhea", false);
        names.addUser("U2", "deploy-user", true);
    }

    @Test
    public void message_becomesAnEvent() {
        NewEvent event = event("{%s, \"user\": \"U1\", \"text\": \"Hi!\"}");
        assertEquals("slack", event.source());
        assertEquals("C1/1516454398.000074", event.externalId());
        assertEquals(Instant.parse("2018-01-20T13:19:58.000074Z"), event.at());
        assertEquals("1516454398.000074", event.sourceTime());
        assertEquals(Kind.MESSAGE, event.kind());
        assertEquals("Hi!", event.text());
        assertEquals(Author.human("U1", "Rhea"), event.author());
        assertEquals("https://acme.slack.com/archives/C1/p1516454398000074", event.link());
        assertFalse(event.pinned());
        assertEquals(Set.of(), event.flags());
    }

    @Test
    public void link_isMissingWithoutTheWorkspacesAddress() throws Exception {
        SlackMessages unlinked = new SlackMessages(names, "C1", Set.of(), null);
        assertNull(unlinked.event(new ObjectMapper().readTree("{\"ts\": \"1.000001\", \"text\": \"x\"}"))
                .orElseThrow()
                .link());
    }

    @Test
    public void joinsAndLeaves_areSkipped() {
        for (String subtype : new String[] {"channel_join", "channel_leave", "group_join", "group_leave"}) {
            assertTrue(read("{%s, \"user\": \"U1\", \"text\": \"<@U1> has joined\", \"subtype\": \"" + subtype + "\"}")
                    .isEmpty());
        }
    }

    @Test
    public void messageWithoutTimeOrWords_isSkipped() {
        assertTrue(read("{\"text\": \"x\"}").isEmpty());
        assertTrue(read("{\"text\": \"x\", \"ts\": 1516454398.000074}").isEmpty());
        assertTrue(read("{\"text\": \"x\", \"ts\": \"yesterday\"}").isEmpty());
        assertTrue(read("{\"text\": \"x\", \"ts\": \"9999999999.000000\"}").isEmpty());
        assertTrue(read("{%s, \"text\": \" \"}").isEmpty());
        assertTrue(read("{%s, \"text\": {\"a\": 1}, \"attachments\": 7, \"files\": \"x\"}")
                .isEmpty());
    }

    @Test
    public void changesOfTheChannel_areChanges() {
        assertEquals(
                Kind.CHANGE,
                event("{%s, \"subtype\": \"channel_topic\", \"user\": \"U1\", \"text\": \"set the topic\"}")
                        .kind());
    }

    @Test
    public void repliesAndEdits_areFlagged() {
        assertEquals(
                Set.of(Flag.REPLY, Flag.EDITED),
                event("{%s, \"text\": \"x\", \"thread_ts\": \"1516454000.000001\", \"edited\": {\"user\": \"U1\"}}")
                        .flags());
        assertEquals(
                Set.of(),
                event("{%s, \"text\": \"x\", \"thread_ts\": \"1516454398.000074\"}")
                        .flags());
    }

    @Test
    public void pinned_isWhatWasPinnedOrGotAPin() {
        assertTrue(event("{%s, \"text\": \"x\", \"pinned_to\": [\"C1\"]}").pinned());
        assertTrue(event("{%s, \"text\": \"x\", \"reactions\": [{\"name\": \"pushpin\", \"users\": [\"U1\"]}]}")
                .pinned());
        assertTrue(event("{\"ts\": \"1516454398.000099\", \"text\": \"x\"}").pinned());
        assertFalse(event("{%s, \"text\": \"x\", \"reactions\": [{\"name\": \"+1\"}]}")
                .pinned());
    }

    @Test
    public void bots_areNamedByWhatIsKnown() {
        names.addBot("B1", "github");
        assertEquals(
                Author.bot("B1", "Deploys"),
                event("{%s, \"text\": \"x\", \"subtype\": \"bot_message\", \"bot_id\": \"B1\","
                                + " \"username\": \"Deploys\"}")
                        .author());
        assertEquals(
                Author.bot("B1", "github"),
                event("{%s, \"text\": \"x\", \"bot_id\": \"B1\"}").author());
        assertEquals(
                Author.bot("B2", "B2"),
                event("{%s, \"text\": \"x\", \"bot_id\": \"B2\"}").author());
        assertEquals(
                Author.bot("B3", "Grafana"),
                event("{%s, \"text\": \"x\", \"user\": \"U9\", \"bot_id\": \"B3\","
                                + " \"bot_profile\": {\"name\": \"Grafana\"}}")
                        .author());
        assertEquals(
                Author.bot("U2", "deploy-user"),
                event("{%s, \"text\": \"x\", \"user\": \"U2\"}").author());
    }

    @Test
    public void personWhoPostsThroughAnApp_isAPerson() {
        assertEquals(
                Author.human("U1", "Rhea"),
                event("{%s, \"text\": \"x\", \"user\": \"U1\", \"bot_id\": \"B1\"}")
                        .author());
    }

    @Test
    public void authorMissingFromTheUsers_isNamedByTheMessage() {
        assertEquals(
                Author.human("U9", "Example User"),
                event("{%s, \"text\": \"x\", \"user\": \"U9\","
                                + " \"user_profile\": {\"display_name\": \"\", \"real_name\": \"Example User\"}}")
                        .author());
        assertEquals(
                Author.human("U9", "U9"),
                event("{%s, \"text\": \"x\", \"user\": \"U9\"}").author());
        assertNull(event("{%s, \"text\": \"x\"}").author());
    }

    @Test
    public void authorOfAFileComment_isInTheComment() {
        assertEquals(
                Author.human("U1", "Rhea"),
                event("{%s, \"subtype\": \"file_comment\", \"text\": \"x\", \"comment\": {\"user\": \"U1\"}}")
                        .author());
    }

    @Test
    public void attachmentsOfBots_areTheirWords() {
        NewEvent event = event("{%s, \"text\": \"\", \"subtype\": \"bot_message\", \"username\": \"alertmanager\","
                + " \"attachments\": [{\"color\": \"danger\", \"fallback\": \"never read\", \"pretext\": \"Page\","
                + " \"title\": \"High &lt;latency&gt;\", \"title_link\": \"https://example.com/1\","
                + " \"text\": \"p99 is 3s\", \"fields\": [{\"title\": \"Service\", \"value\": \"checkout\"}]}]}");
        assertEquals("Page\nHigh <latency> (https://example.com/1)\np99 is 3s\nService: checkout", event.text());
        assertEquals(Kind.ALERT, event.kind());
    }

    @Test
    public void fallback_isReadWhereNothingElseIsThere() {
        assertEquals(
                "down (https://example.com)",
                event("{%s, \"bot_id\": \"B1\", \"attachments\": [{\"fallback\": \"<https://example.com|down>\"}]}")
                        .text());
    }

    @Test
    public void previewsOfLinks_areLeftOut() {
        assertEquals(
                "see https://example.com",
                event(
                                "{%s, \"user\": \"U1\", \"text\": \"see <https://example.com>\","
                                        + " \"attachments\": [{\"from_url\": \"https://example.com\", \"title\": \"Example\"}]}")
                        .text());
    }

    @Test
    public void blocks_areReadWhereNothingElseIsThere() {
        assertEquals(
                "Database down\n@Rhea is on it 🔥 runbook (https://example.com/r)\nregion: *eu*",
                event("{%s, \"text\": \"\", \"bot_id\": \"B1\", \"blocks\": ["
                                + "{\"type\": \"header\", \"text\": {\"type\": \"plain_text\", \"text\": \"Database"
                                + " down\"}}, {\"type\": \"rich_text\", \"elements\": [{\"type\":"
                                + " \"rich_text_section\", \"elements\": [{\"type\": \"user\", \"user_id\": \"U1\"},"
                                + " {\"type\": \"text\", \"text\": \" is on it \"}, {\"type\": \"emoji\", \"name\":"
                                + " \"fire\"}, {\"type\": \"text\", \"text\": \" \"}, {\"type\": \"link\", \"url\":"
                                + " \"https://example.com/r\", \"text\": \"runbook\"}]}]}, {\"type\": \"section\","
                                + " \"fields\": [{\"type\": \"mrkdwn\", \"text\": \"region: *eu*\"}]}]}")
                        .text());
    }

    @Test
    public void files_areNamedAndNeverLinkedWithTheirToken() {
        NewEvent event = event("{%s, \"user\": \"U1\", \"text\": \"\", \"files\": [{\"name\": \"graph.png\","
                + " \"permalink\": \"https://acme.slack.com/files/U1/F1/graph.png\","
                + " \"url_private\": \"https://files.slack.com/files-pri/T1-F1/graph.png?t=xoxe-1-abc\"}]}");
        assertEquals("📎 graph.png (https://acme.slack.com/files/U1/F1/graph.png)", event.text());
        assertEquals(Set.of(), event.flags());
    }

    @Test
    public void tokenInTheText_isStruckOutAndFlagged() {
        NewEvent event = event("{%s, \"text\": \"<https://files.slack.com/files-pri/T1-F1/a.png?t=xoxe-1-abc>\"}");
        assertEquals("https://files.slack.com/files-pri/T1-F1/a.png?t=…", event.text());
        assertEquals(Set.of(Flag.REDACTED), event.flags());
    }

    @Test
    public void instants_keepEveryDigit() {
        assertEquals(
                Instant.parse("2016-01-15T05:55:18.000002Z"),
                SlackMessages.instant("1452837318.000002").orElseThrow());
        assertEquals(Instant.EPOCH, SlackMessages.instant("0.0").orElseThrow());
        assertTrue(SlackMessages.instant("1452837318").isEmpty());
        assertTrue(SlackMessages.instant("-1.000000").isEmpty());
        assertTrue(SlackMessages.instant("99999999999.0").isEmpty());
    }

    private NewEvent event(String json) {
        return read(json).orElseThrow();
    }

    private Optional<NewEvent> read(String json) {
        try {
            return messages.event(new ObjectMapper().readTree(json.replace("%s", TS)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
