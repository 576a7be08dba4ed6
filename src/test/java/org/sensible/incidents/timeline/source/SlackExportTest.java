package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.source.ExportZip.anExport;
import static org.sensible.incidents.timeline.source.ExportZip.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.timeline.NewEvent;

public class SlackExportTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void findFolder() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void days_areReadInOrderWhateverTheirOrderInTheZip() throws IOException {
        assertEquals(
                List.of("one", "two", "three"),
                texts(anExport()
                        .with("general/2022-08-13.json", "[" + message(3, "three") + "]")
                        .with("general/2022-08-12.json", "[" + message(1, "one") + "," + message(2, "two") + "]")));
    }

    @Test
    public void channel_isKnownByItsIdElseByItsFolder() throws IOException {
        assertEquals(
                List.of("C1/1.000001", "stranger/1.000001"),
                read(anExport()
                                .with("general/2022-08-12.json", "[" + message(1, "x") + "]")
                                .with("stranger/2022-08-12.json", "[" + message(1, "x") + "]"))
                        .stream()
                        .map(NewEvent::externalId)
                        .toList());
    }

    @Test
    public void folderOfAnUnknownChannel_hasNoLinks() throws IOException {
        Path zip = anExport()
                .with("stranger/2022-08-12.json", "[" + message(1, "x") + "]")
                .in(folder);
        assertNull(events(zip, null, "https://acme.slack.com").get(0).link());
    }

    @Test
    public void links_leadToTheWorkspace() throws IOException {
        Path zip = anExport()
                .with("general/2022-08-12.json", "[" + message(1, "x") + "]")
                .in(folder);
        assertEquals(
                "https://acme.slack.com/archives/C1/p1000001",
                events(zip, null, "https://acme.slack.com/").get(0).link());
    }

    @Test
    public void usersMissing_keepTheirIds() throws IOException {
        List<NewEvent> events = read(
                anExport().without("users.json").with("general/2022-08-12.json", "[" + message(1, "<@U1> hi") + "]"));
        assertEquals("@U1 hi", events.get(0).text());
        assertEquals("U1", events.get(0).author().name());
    }

    @Test
    public void exportWithinAFolder_isRead() throws IOException {
        assertEquals(
                List.of("@Rhea"),
                texts(new ExportZip()
                        .with("acme export/users.json", "[{\"id\": \"U1\", \"name\": \"Rhea\"}]")
                        .with("acme export/channels.json", "[{\"id\": \"C1\", \"name\": \"general\"}]")
                        .with("acme export/general/2022-08-12.json", "[" + message(1, "<@U1>") + "]")
                        .with("__MACOSX/acme export/general/2022-08-12.json", "not json")
                        .with("acme export/general/._2022-08-12.json", "not json")));
    }

    @Test
    public void directMessagesAndPrivateChannels_areKnownByTheirLists() throws IOException {
        assertEquals(
                List.of("D1/1.000001", "G1/1.000001", "G2/1.000001"),
                read(new ExportZip()
                                .with("dms.json", "[{\"id\": \"D1\", \"members\": []}]")
                                .with("groups.json", "[{\"id\": \"G1\", \"name\": \"secret\"}]")
                                .with("mpims.json", "[{\"id\": \"G2\", \"name\": \"mpdm-a--b-1\"}]")
                                .with("D1/2022-08-12.json", "[" + message(1, "x") + "]")
                                .with("mpdm-a--b-1/2022-08-12.json", "[" + message(1, "x") + "]")
                                .with("secret/2022-08-12.json", "[" + message(1, "x") + "]"))
                        .stream()
                        .map(NewEvent::externalId)
                        .sorted()
                        .toList());
    }

    @Test
    public void foldersOutsideOfAscii_areRead() throws IOException {
        for (String charset : List.of("UTF-8", "windows-31j")) {
            assertEquals(
                    charset,
                    List.of("C2/1.000001"),
                    read(new ExportZip()
                                    .namesIn(charset)
                                    .with("channels.json", "[{\"id\": \"C2\", \"name\": \"障害対応ガ\"}]")
                                    .with("障害対応ガ/2022-08-12.json", "[" + message(1, "x") + "]"))
                            .stream()
                            .map(NewEvent::externalId)
                            .toList());
        }
    }

    @Test
    public void foldersWithAccentsTakenApart_areFound() throws IOException {
        assertEquals(
                "C2/1.000001",
                read(new ExportZip()
                                .with("channels.json", "[{\"id\": \"C2\", \"name\": \"caf\u00e9\"}]")
                                .with("cafe\u0301/2022-08-12.json", "[" + message(1, "x") + "]"))
                        .get(0)
                        .externalId());
    }

    @Test
    public void oneChannel_isReadByNameOrId() throws IOException {
        Path zip = anExport()
                .with("general/2022-08-12.json", "[" + message(1, "wanted") + "]")
                .with("random/2022-08-12.json", "[" + message(2, "other") + "]")
                .in(folder);
        for (String channel : List.of("general", "#general", " General ", "C1", "c1")) {
            assertEquals(channel, 1, events(zip, channel, null).size());
        }
        assertEquals("other", events(zip, "random", null).get(0).text());
        assertEquals(2, events(zip, " ", null).size());
    }

    @Test
    public void unknownChannel_isRefusedWithThoseThatAreThere() throws IOException {
        Path zip = anExport().with("general/2022-08-12.json", "[]").in(folder);
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> SlackExport.open(zip, "nowhere", null));
        assertEquals("channel", refusal.problems().get(0).field());
        assertEquals(
                List.of("nowhere", "general"), refusal.problems().get(0).text().arguments());
    }

    @Test
    public void namesOfBots_areLearntFromTheMessageThatAddedThem() throws IOException {
        String pushed = "{\"ts\": \"1.000001\", \"subtype\": \"bot_message\", \"bot_id\": \"B1\", \"text\": \"x\"}";
        String added = "{\"ts\": \"2.000001\", \"subtype\": \"bot_add\", \"user\": \"U1\", \"bot_id\": \"B1\","
                + " \"text\": \"added an integration: <https://acme.slack.com/services/B1|github>\"}";
        assertEquals(
                "github",
                read(anExport().with("general/2022-08-12.json", "[" + pushed + "," + added + "]"))
                        .get(0)
                        .author()
                        .name());
    }

    @Test
    public void hostileText_staysText() throws IOException {
        assertEquals(
                List.of("<script>alert('x')</script>\u0000\uD800"),
                texts(anExport()
                        .with(
                                "general/2022-08-12.json",
                                "[" + message(1, "&lt;script&gt;alert('x')&lt;/script&gt;\\u0000\\ud800") + "]")));
    }

    @Test
    public void fileThatIsNoZip_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.zip"), "not a zip");
        assertRefused("incidents.timeline.import.noZip", text);
        Path empty = Files.createFile(folder.resolve("b.zip"));
        assertRefused("incidents.timeline.import.noZip", empty);
        byte[] whole = Files.readAllBytes(anExport().in(folder));
        assertRefused(
                "incidents.timeline.import.noZip",
                Files.write(folder.resolve("c.zip"), Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    public void zipOfSomethingElse_isRefused() throws IOException {
        assertRefused(
                "incidents.timeline.import.noExport",
                new ExportZip().with("word/document.xml", "<xml/>").in(folder));
    }

    @Test
    public void namesThatClimbOut_areHarmless() throws IOException {
        assertEquals(
                List.of("inside"),
                texts(anExport()
                        .with("../2022-08-12.json", "not json")
                        .with("../../etc/2022-08-12.json", "not json")
                        .with("/etc/2022-08-12.json", "not json")
                        .with("..\\general\\2022-08-11.json", "not json")
                        .with("general\\2022-08-12.json", "[" + message(1, "inside") + "]")));
    }

    @Test
    public void brokenJson_isRefusedWithTheNameOfTheFile() throws IOException {
        for (String broken : List.of("", "{", "{}", "[", "[{\"ts\": \"1.0\"}", "[{]", "nonsense", "[1,", "\u0000")) {
            Refusal refusal = assertRefused(
                    "incidents.timeline.import.broken",
                    anExport().with("general/2022-08-12.json", broken).in(folder));
            assertEquals(
                    broken,
                    List.of("general/2022-08-12.json"),
                    refusal.problems().get(0).text().arguments());
        }
        assertRefused(
                "incidents.timeline.import.broken",
                anExport().with("users.json", "{\"a\": 1}").in(folder));
    }

    @Test
    public void brokenBytes_areRefusedWithTheNameOfTheFile() throws IOException {
        byte[] latin = {'[', '{', '"', 'a', '"', ':', '"', (byte) 0xe9, '"', '}', ']'};
        assertRefused(
                "incidents.timeline.import.broken",
                anExport().with("general/2022-08-12.json", latin).in(folder));
    }

    @Test
    public void deepNesting_doesNotEndTheThread() throws IOException {
        String deep = "[{\"ts\": \"1.000001\", \"blocks\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]";
        Path zip = anExport().with("general/2022-08-12.json", deep).in(folder);
        assertThrows(Refusal.class, () -> SlackExport.open(zip, null, null));
    }

    @Test
    public void elementsThatAreNoMessages_arePassedOver() throws IOException {
        assertEquals(
                List.of("x"),
                texts(anExport().with("general/2022-08-12.json", "[1, null, [2], \"s\", " + message(1, "x") + "]")));
    }

    @Test
    public void zipThatExpandsTooMuch_isRefused() throws IOException {
        byte[] zeros = new byte[3 << 20];
        assertRefused(
                "incidents.timeline.import.bomb",
                anExport().with("general/bomb.bin", zeros).in(folder));
        String spaces = "[" + " ".repeat(3 << 20) + "]";
        assertRefused(
                "incidents.timeline.import.bomb",
                anExport().with("general/2022-08-12.json", spaces).in(folder));
    }

    @Test
    public void zipThatLiesAboutItsSize_isRefusedWhenRead() throws IOException {
        byte[] zip = Files.readAllBytes(anExport()
                .with("general/2022-08-12.json", "[" + " ".repeat(3 << 20) + "]")
                .in(folder));
        Path lying = Files.write(folder.resolve("lying.zip"), withSizesOf(zip, 10));
        assertThrows(Refusal.class, () -> SlackExport.open(lying, null, null));
    }

    @Test
    public void limits_areKept() throws IOException {
        Path zip = anExport()
                .with("general/2022-08-12.json", "[" + message(1, "x") + "]")
                .in(folder);
        assertTooLarge(zip, new ExportArchive.Limits(10, 100, 1 << 20, 100));
        assertTooLarge(zip, new ExportArchive.Limits(1 << 20, 2, 1 << 20, 100));
        assertTooLarge(zip, new ExportArchive.Limits(1 << 20, 100, 50, 100));
        SlackExport.open(zip, null, null, new ExportArchive.Limits(1 << 20, 3, 1 << 20, 100))
                .close();
    }

    @Test
    public void hugeMessage_isRefused() throws IOException {
        String huge = "[" + message(1, "x".repeat(9 << 20)) + "]";
        Path day = Files.createDirectories(folder.resolve("export/general")).resolve("2022-08-12.json");
        Files.writeString(day, huge);
        assertThrows(TooLarge.class, () -> SlackExport.open(folder.resolve("export"), null, null));
    }

    @Test
    public void manyMessages_ofOneDayAreRead() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            messages.add(message(i, "message " + i + " " + Integer.toHexString(i * 31_337)));
        }
        Path zip = anExport()
                .with("general/2022-08-12.json", "[" + String.join(",", messages) + "]")
                .in(folder);
        int[] count = {0};
        try (SlackExport export = SlackExport.open(zip, null, null)) {
            assertEquals(0, export.read(event -> count[0]++).skipped());
        }
        assertEquals(100_000, count[0]);
    }

    private void assertTooLarge(Path zip, ExportArchive.Limits limits) {
        assertThrows(TooLarge.class, () -> SlackExport.open(zip, null, null, limits));
    }

    private static Refusal assertRefused(String key, Path file) {
        Refusal refusal = assertThrows(Refusal.class, () -> SlackExport.open(file, null, null));
        assertEquals(key, refusal.problems().get(0).text().key());
        return refusal;
    }

    private List<String> texts(ExportZip export) throws IOException {
        return read(export).stream().map(NewEvent::text).toList();
    }

    private List<NewEvent> read(ExportZip export) throws IOException {
        return events(export.in(folder), null, null);
    }

    private static List<NewEvent> events(Path zip, String channel, String workspace) throws IOException {
        List<NewEvent> events = new ArrayList<>();
        try (SlackExport export = SlackExport.open(zip, channel, workspace)) {
            assertTrue(export.read(events::add).skipped() >= 0);
        }
        return events;
    }

    /** The same zip, with another uncompressed size in every entry of its directory. */
    private static byte[] withSizesOf(byte[] zip, int size) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 28 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 24] = (byte) size;
                changed[i + 25] = 0;
                changed[i + 26] = 0;
                changed[i + 27] = 0;
            }
        }
        return changed;
    }
}
