package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.source.Question.About;
import org.sensible.incidents.timeline.source.SourceTime.State;

/** Timelines that other teams published; runs where {@code fixtures.dir} names their folder. */
public class TextFixturesTest {

    private Path fixtures;

    @Before
    public void findTexts() {
        String folder = System.getProperty("fixtures.dir", "");
        Assume.assumeFalse("no fixtures here", folder.isEmpty());
        fixtures = Path.of(folder);
    }

    @Test
    public void publishedTimelines_haveTheirEntries() throws IOException {
        Object[][] table = {
            {"rust-crates-io-incident-report", 17, "2020-02-20T21:17:00Z", "2020-02-21T14:10:00Z", 0},
            {"rust-docsrs-outage-postmortem", 13, "2019-10-20T00:55:00Z", "2019-10-21T19:27:00Z", 0},
            {"pypi-2024-07-08-leaked-token", 2, "2024-06-28T11:09:00Z", "2024-06-28T11:26:00Z", 4},
            {"mybinder-2017-09-27-hub-403", 6, "2017-09-27T21:06:00Z", "2017-09-27T23:25:00Z", 0},
            {"mybinder-2017-11-30-oom-proxy", 11, "2017-12-01T00:22:00Z", "2017-12-01T01:21:00Z", 0},
            {"mybinder-2018-01-17-ubuntu-upgrade", 4, "2018-01-18T01:14:00Z", "2018-01-18T03:00:00Z", 2},
            {"mybinder-2018-01-18-reddit-hug", 25, "2018-01-18T12:19:00Z", "2018-01-18T17:14:00Z", 0},
            {"mybinder-2018-04-18-cull-flood", 15, "2018-04-18T10:35:00Z", "2018-04-19T09:58:00Z", 0},
            {"mybinder-2018-07-08-podsnips-aplenty", 5, "2018-07-08T16:30:00Z", "2018-07-09T08:00:00Z", 0},
            {"mybinder-2019-03-24-r2d-upgrade", 8, "2019-03-24T07:54:00Z", "2019-03-25T06:01:00Z", 0},
        };
        for (Object[] row : table) {
            assertFacts("timelines/" + row[0] + ".md", row);
        }
    }

    @Test
    public void tablesOfPostmortems_haveTheirRows() throws IOException {
        Object[][] table = {
            {"PM2019-009", 13, "2019-11-29T11:00:00Z", "2019-12-05T11:00:00Z", 1},
            {"PM2020-001", 2, "2020-01-20T12:50:00Z", "2020-01-22T09:39:00Z", 0},
            {"PM2020-003", 0, null, null, 5},
            {"PM2020-004", 3, "2020-02-03T10:21:00Z", "2020-02-03T12:30:00Z", 0},
            {"PM2020-007", 5, "2020-10-06T06:00:00Z", "2020-10-06T11:00:00Z", 0},
            {"PM2020-009", 3, "2020-11-17T09:45:00Z", "2020-11-23T13:41:00Z", 0},
            {"PM2021-004", 8, "2021-03-31T12:06:00Z", "2021-03-31T13:30:00Z", 0},
            {"PM2021-005", 7, "2021-06-22T08:21:00Z", "2021-06-22T08:46:00Z", 0},
            {"PM2021-009", 13, "2021-09-01T11:34:00Z", "2021-09-06T09:20:00Z", 0},
            {"PM2022-001", 18, "2022-01-25T10:21:00Z", "2022-01-26T09:36:00Z", 0},
            {"PM2022-008", 7, "2022-08-03T11:38:00Z", "2022-08-03T13:25:00Z", 0},
            {"PM2023-002", 13, "2023-04-11T11:20:00Z", "2023-04-11T22:25:00Z", 0},
        };
        for (Object[] row : table) {
            assertFacts("postmortems/dfds/" + row[0] + ".md", row);
        }
    }

    @Test
    public void timesInSentencesOnly_giveNothingAndAreNamed() throws IOException {
        Read read = read("timelines/rust-rustup-1.24.0-incident-report.md");
        assertEquals(List.of(), read.events());
        Question question = read.rest().questions().get(0);
        assertEquals(About.NOTHING, question.about());
        assertEquals(List.of("15:09, 15:23, 15:27, 15:56"), question.message().arguments());
        assertEquals(1, read.rest().questions().size());
    }

    @Test
    public void rangesAndSpellings_areKept() throws IOException {
        NewEvent range =
                read("timelines/mybinder-2018-04-18-cull-flood.md").events().get(1);
        assertEquals("Launch success drops to zero.", range.text());
        assertEquals(Instant.parse("2018-04-18T11:30:00Z"), range.at());
        assertEquals(Instant.parse("2018-04-18T11:45:00Z"), range.endedAt());
        assertEquals("~13:30-13:45 [All times in CEST; UTC+02:00]", range.sourceTime());
        NewEvent table = read("postmortems/dfds/PM2020-007.md").events().get(2);
        assertEquals(Duration.ofHours(2), Duration.between(table.at(), table.endedAt()));
        NewEvent standard =
                read("timelines/mybinder-2017-09-27-hub-403.md").events().get(1);
        assertEquals("13:35 [All times in PST; UTC-08:00]", standard.sourceTime());
    }

    @Test
    public void frontMatterOfStatusPages_isReadByOneReader() throws IOException {
        int pairs = 0;
        int endsAfterStart = 0;
        int withoutZone = 0;
        for (Path file : files("postmortems/jenkins-status")) {
            SourceTime begin = SourceTime.of(field(file, "date"));
            SourceTime end = SourceTime.of(field(file, "resolvedWhen"));
            withoutZone += begin.state() == State.WITHOUT_ZONE ? 1 : 0;
            withoutZone += end.state() == State.WITHOUT_ZONE ? 1 : 0;
            Instant began = utc(begin);
            pairs++;
            endsAfterStart += utc(end).isAfter(began) ? 1 : 0;
        }
        assertEquals(33, pairs);
        assertEquals(30, endsAfterStart);
        assertEquals(21, withoutZone);
    }

    @Test
    public void frontMatterOfReports_isReadByOneReader() throws IOException {
        List<String> refused = new ArrayList<>();
        int both = 0;
        int startOnly = 0;
        for (Path file : files("postmortems/icco")) {
            boolean start = SourceTime.read(field(file, "start_time")).isPresent();
            boolean end = SourceTime.read(field(file, "end_time")).isPresent();
            both += start && end ? 1 : 0;
            startOnly += start && !end ? 1 : 0;
            Stream.of("start_time", "end_time")
                    .map(name -> SourceTime.of(field(file, name)))
                    .filter(time -> time.state() == State.UNREADABLE)
                    .forEach(time -> refused.add(time.text().substring(0, 4)));
        }
        assertEquals(List.of("1628", "1628", "1969"), refused.stream().sorted().toList());
        assertEquals("25 but for that of 1628", 24, both);
        assertEquals("4 but for that of 1969", 3, startOnly);
    }

    private void assertFacts(String file, Object[] facts) throws IOException {
        Read read = read(file);
        List<Instant> instants =
                read.events().stream().map(NewEvent::at).sorted().toList();
        String asked = file + " asked " + read.rest().questions();
        assertEquals(file + ": " + instants + asked, facts[1], instants.size());
        if (!instants.isEmpty()) {
            assertEquals(file, Instant.parse((String) facts[2]), instants.get(0));
            assertEquals(file, Instant.parse((String) facts[3]), instants.get(instants.size() - 1));
        }
        assertEquals(asked, facts[4], read.rest().skipped());
        assertTrue(file, read.events().stream().noneMatch(event -> event.text().isBlank()));
    }

    private Read read(String file) throws IOException {
        String text = Files.readString(fixtures.resolve(file), StandardCharsets.UTF_8);
        List<NewEvent> events = new ArrayList<>();
        Import.Rest rest = new TextTimeline(text, null, null).read(events::add);
        return new Read(events, rest);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(fixtures.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Instant utc(SourceTime time) {
        return time.instant().orElseGet(() -> time.local().toInstant(ZoneOffset.UTC));
    }

    private static String field(Path file, String name) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(List<NewEvent> events, Import.Rest rest) {}
}
