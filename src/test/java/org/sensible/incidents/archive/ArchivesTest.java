package org.sensible.incidents.archive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Choice;
import org.sensible.incidents.timeline.DecidedBy;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Reason;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.Standing;
import org.sensible.incidents.timeline.Tier;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.Word;

public class ArchivesTest {

    private static final Instant AT = Instant.parse("2026-11-01T05:52:00.123456789Z");
    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    /** One instance. */
    static final class Instance {

        final IncidentWorld world = new IncidentWorld();
        final InMemoryTimelineStore timelines = new InMemoryTimelineStore();
        private final InMemoryArchiveTables tables = new InMemoryArchiveTables(
                () -> world.store.list(IncidentQuery.ALL, any -> true, 0, 1_000).values().stream()
                        .map(Incident::key)
                        .sorted()
                        .toList());
        private final Postmortems postmortems = new Postmortems(
                world.incidents,
                new Timelines(timelines, CLOCK),
                new InMemoryPostmortemStore(),
                new PostmortemPlaces(world.settings, new FakePages(), new IncidentWorld.FakeLinks(), any -> List.of()),
                new KeysAsWords(),
                new IncidentWorld.DirectUnit(),
                CLOCK);
        final Archives archives =
                new Archives(world.store, timelines, tables, postmortems, world.access, new IncidentWorld.DirectUnit());

        String archive() {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                archives.write(out, ADMIN);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }

        private Archives.Restored restore(String archive) {
            return archives.read(
                    () -> new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)),
                    ADMIN,
                    new ArchiveProgress(0));
        }
    }

    static Instance filled() {
        Instance instance = new Instance();
        instance.world.given(anIncident()
                .number(1)
                .title("決済 \"fails\" <b>")
                .service("checkout")
                .severity("SEV1")
                .raisedAt("2026-03-01T10:10:00Z")
                .complex(Map.of(Role.LIAISON, BOB))
                .restrictedTo(ALICE, BOB)
                .startedAt("2026-03-01T09:00:00.000000001Z")
                .proposed(Milestone.RECOVERED, "2026-03-01T11:00:00Z")
                .waived(Milestone.TRIAGED)
                .version(12));
        instance.world.given(anIncident().number(2).outcome(Outcome.DUPLICATE));
        instance.world.given(anIncident().number(1).drill());
        Author author = Author.human("U1", "ken");
        Word first = new Word(
                AT,
                TimeFrom.SOURCE,
                "1667281920.123",
                null,
                Kind.MESSAGE,
                "first",
                author,
                "https://s.example/1",
                true,
                Set.of(Flag.REPLY),
                3);
        TimelineEvent event = new TimelineEvent(
                "abcdefghijklmnopqrstuvwxyz",
                AT,
                TimeFrom.SOURCE,
                AT.plusSeconds(1),
                AT.plusSeconds(2),
                "slack",
                "C1/1",
                Kind.MESSAGE,
                "as it stands\n",
                author,
                "https://s.example/1",
                "1667281920.123",
                true,
                false,
                Reason.CHATTER,
                DecidedBy.PERSON,
                2,
                Set.of(Flag.REPLY, Flag.EDITED),
                3,
                false,
                new Standing(Tier.PAUSE, 1_800, 2, AT.plusSeconds(9)));
        TimelineEvent removed = new TimelineEvent(
                "bbcdefghijklmnopqrstuvwxyz",
                AT.plusSeconds(5),
                TimeFrom.PERSON,
                AT,
                null,
                "person",
                "x",
                Kind.NOTE,
                "note",
                Author.of(ALICE),
                null,
                null,
                false,
                true,
                Reason.OWN_ENTRY,
                DecidedBy.RULE,
                0,
                Set.of(),
                0,
                true,
                Standing.NONE);
        instance.timelines.add("uid-INC-1", List.of(event, removed));
        instance.timelines
                .revisions()
                .add(
                        "uid-INC-1",
                        List.of(
                                new Revision(
                                        "r1", event.id(), Revision.Sort.FIRST, AT, null, first, null, Choice.NOTHING),
                                new Revision(
                                        "r2",
                                        event.id(),
                                        Revision.Sort.REMOVAL,
                                        AT,
                                        Edit.removed("e1", null),
                                        first,
                                        null,
                                        Choice.NOTHING),
                                new Revision(
                                        "r3",
                                        event.id(),
                                        Revision.Sort.CHOICE,
                                        AT,
                                        null,
                                        null,
                                        ALICE,
                                        new Choice(
                                                Given.of(false),
                                                Given.of(null),
                                                Given.of(AT),
                                                Given.of(Kind.DECISION)))));
        instance.tables.add("postmortems", Map.of("incidentKey", "INC-1", "pageId", 42L, "trashed", false));
        instance.tables.add("policyVersions", Map.of("publishedAt", AT));
        return instance;
    }

    @Test
    public void archive_makesTheSameArchiveElsewhere() {
        String archive = filled().archive();
        Instance elsewhere = new Instance();
        assertEquals(new Archives.Restored(3, 2), elsewhere.restore(archive));
        assertEquals(archive, elsewhere.archive());
    }

    @Test
    public void incidentsAndEvents_areTheSameElsewhere() {
        Instance here = filled();
        Instance elsewhere = new Instance();
        elsewhere.restore(here.archive());
        for (String key : List.of("INC-1", "INC-2", "DRILL-1")) {
            assertEquals(here.world.store.find(key), elsewhere.world.store.find(key));
        }
        String id = "abcdefghijklmnopqrstuvwxyz";
        assertEquals(here.timelines.find("uid-INC-1", id), elsewhere.timelines.find("uid-INC-1", id));
        assertEquals(
                here.timelines.revisions().of("uid-INC-1", List.of(id)),
                elsewhere.timelines.revisions().of("uid-INC-1", List.of(id)));
    }

    @Test
    public void instanceThatHoldsAnything_takesNone() {
        String archive = filled().archive();
        Instance used = new Instance();
        used.world.given(anIncident().number(7));
        String before = used.archive();
        assertThrows(Conflict.class, () -> used.restore(archive));
        assertEquals(before, used.archive());
    }

    @Test
    public void othersThanAdministrators_neitherWriteNorRead() {
        Archives archives = filled().archives;
        assertThrows(NotPermitted.class, () -> archives.write(new ByteArrayOutputStream(), ALICE));
        assertThrows(
                NotPermitted.class,
                () -> archives.read(() -> new ByteArrayInputStream(new byte[0]), ALICE, new ArchiveProgress(0)));
        assertThrows(NotPermitted.class, () -> archives.isEmpty(ALICE));
    }

    @Test
    public void whatIsNoArchive_isRefusedWithWhatIsWrong() {
        String archive = filled().archive();
        refused("format", "");
        refused("format", "{\"text\": 1}");
        refused("format", "[[]]");
        refused("version", archive.replace("\"version\":1", "\"version\":2"));
        refused("cut", archive.replace("\"end\":{\"incidents\":3", "\"end\":{\"incidents\":4"));
        refused("json", archive.substring(0, archive.length() / 2));
        refused("unknown", archive.replace("\"policyVersions\"", "\"laterThings\""));
        refused("value", archive.replace("\"kind\":\"NOTE\"", "\"kind\":\"SONG\""));
        refused("value", archive.replace("\"uid\":\"uid-INC-1\"", "\"other\":1"));
        refused("value", archive.replace("\"pageId\"", "\"unheard\""));
    }

    private static void refused(String why, String archive) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> new Instance().restore(archive));
        String key = refused.problems().get(0).text().key();
        assertTrue(key + " for " + why, key.equals("incidents.archive.input." + why));
    }

    /** Nothing here depends on words. */
    private static final class KeysAsWords implements Wording {

        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
