package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.anIncident;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Proposing;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/** Real exports; runs where {@code fixtures.dir} names their folder. */
public class SlackFixturesTest {

    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final SlackImport imports =
            new SlackImport(new Imports(timelines, Proposing.aside()), new NoSettings(), new Direct());
    private Path exports;

    @Before
    public void findExports() {
        String folder = System.getProperty("fixtures.dir", "");
        Assume.assumeFalse("no fixtures here", folder.isEmpty());
        exports = Path.of(folder).resolve("slack-export");
    }

    @Test
    public void zulipWorkspace_isTakenOnce() throws IOException {
        assertCounts("zulip-test-workspace", 83, 8);
        assertCounts("zulip-test-workspace.zip", 0, 8);
    }

    @Test
    public void capstoneWorkspace_isTakenOnce() throws IOException {
        assertCounts("capstone-workspace.zip", 150, 8);
        assertCounts("capstone-workspace", 0, 8);
    }

    @Test
    public void langchainSample_isTakenOnce() throws IOException {
        assertCounts("langchain-sample", 4, 1);
        assertCounts("langchain-sample", 0, 1);
    }

    @Test
    public void instants_areThoseOfTheMessages() throws IOException {
        Imports.Imported capstone = take("capstone-workspace.zip");
        assertEquals(
                Instant.parse("2016-03-29T12:33:06.000027Z"),
                capstone.recorded().lastAt());
        List<TimelineEvent> all = all();
        assertEquals(all.get(0).at(), capstone.recorded().firstAt());
    }

    @Test
    public void readers_seeAFewRows() throws IOException {
        take("zulip-test-workspace.zip");
        take("capstone-workspace.zip");
        int shown = timelines.of(anIncident()).events().size();
        assertTrue("shown: " + shown, shown >= 15 && shown <= 40);
    }

    @Test
    public void noEvent_holdsATokenOrMarkup() throws IOException {
        for (String export : List.of("zulip-test-workspace.zip", "capstone-workspace.zip", "langchain-sample")) {
            take(export);
        }
        for (TimelineEvent event : all()) {
            assertFalse(event.text(), event.text().contains("xoxe-REDACTED"));
            assertFalse(event.text(), event.text().contains("<@U"));
            assertFalse(event.text(), event.text().contains("&amp;"));
            assertFalse(event.text(), event.text().isBlank());
        }
    }

    private void assertCounts(String export, int added, int skipped) throws IOException {
        Imports.Imported imported = take(export);
        assertEquals(export, added, imported.recorded().added());
        assertEquals(export, skipped, imported.skipped());
    }

    private Imports.Imported take(String export) throws IOException {
        return imports.take(anIncident(), exports.resolve(export), null);
    }

    private List<TimelineEvent> all() {
        return timelines.read(anIncident(), TimelineQuery.ALL, 0, 1_000).values();
    }

    private static final class NoSettings implements SettingsStore {
        @Override
        public Settings read() {
            return Settings.DEFAULTS;
        }

        @Override
        public void write(Settings settings) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Direct implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }
}
