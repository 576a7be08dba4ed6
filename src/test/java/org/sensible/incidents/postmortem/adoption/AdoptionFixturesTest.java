package org.sensible.incidents.postmortem.adoption;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.incident.Milestone;

/** Reads what other teams wrote: postmortems and timelines as somebody imports them into a wiki, and pages of all sorts. */
public class AdoptionFixturesTest {

    private static Path fixtures() {
        String folder = System.getProperty("fixtures.dir", "");
        assumeTrue("skipped: -Dfixtures.dir says where the fixtures are", !folder.isEmpty());
        return Path.of(folder);
    }

    private static Proposal read(String file) throws IOException {
        return new PageWorld().propose(MarkdownPage.read(fixtures().resolve(file)), null, null);
    }

    private static Map<String, String> milestones(Proposal proposal) {
        Map<String, String> told = new TreeMap<>();
        proposal.milestones()
                .forEach((milestone, row) -> told.put(milestone.name(), row.at().toString()));
        return told;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(fixtures().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    public void shortTable_isReadInTheZoneThatThePageNames() throws IOException {
        Proposal proposal = read("postmortems/dfds/PM2020-001.md");
        assertEquals("Inotify file watches exhaustion", proposal.title());
        assertEquals(
                List.of(
                        "2020-01-20T12:50:00Z Node starts reporting \"no space left on device\"",
                        "2020-01-22T09:39:00Z Pod killed, releasing file watches"),
                proposal.rows().stream().map(row -> row.at() + " " + row.text()).toList());
        assertEquals(Map.of("STARTED", "2020-01-20T12:50:00Z"), milestones(proposal));
        assertEquals(List.of(), proposal.questions());
    }

    @Test
    public void milestones_areReadFromWhatHappenedAndNotFromWhatBegan() throws IOException {
        Proposal all = read("postmortems/dfds/PM2021-005.md");
        assertEquals("All services returning 503 in Kubernetes", all.title());
        assertEquals(
                Map.of(
                        "DETECTED", "2021-06-22T08:29:00Z",
                        "ENGAGED", "2021-06-22T08:30:00Z",
                        "FIXED", "2021-06-22T08:33:00Z",
                        "RECOVERED", "2021-06-22T08:46:00Z"),
                milestones(all));
        Map<String, String> rollOver = milestones(read("postmortems/dfds/PM2021-009.md"));
        assertFalse("a roll-over that starts is no incident that starts", rollOver.containsKey("STARTED"));
        assertEquals("2021-09-06T08:15:00Z", rollOver.get("RECOVERED"));
        Map<String, String> tried = milestones(read("postmortems/dfds/PM2020-009.md"));
        assertEquals("the last of two fixes", "2020-11-23T13:41:00Z", tried.get("FIXED"));
        Map<String, String> looking = milestones(read("postmortems/dfds/PM2022-008.md"));
        assertFalse(looking.containsKey("STARTED"));
        assertEquals("2022-08-03T11:50:00Z", looking.get("ENGAGED"));
    }

    @Test
    public void listOfTimesUnderDays_isReadInUtc() throws IOException {
        Proposal docs = read("timelines/rust-docsrs-outage-postmortem.md");
        assertEquals("docs.rs outage postmortem", docs.title());
        assertEquals(13, docs.rows().size());
        assertEquals(
                Map.of(
                        "STARTED", "2019-10-20T00:55:00Z",
                        "DETECTED", "2019-10-21T01:38:00Z",
                        "ENGAGED", "2019-10-21T01:39:00Z",
                        "FIXED", "2019-10-21T02:03:00Z"),
                milestones(docs));
        assertEquals(
                "2020-02-20T22:48:00Z",
                milestones(read("timelines/rust-crates-io-incident-report.md")).get("FIXED"));
    }

    @Test
    public void headingsWithTimesOfAnotherZone_areRowsAndTheTitleLosesItsDay() throws IOException {
        Proposal proxy = read("timelines/mybinder-2017-11-30-oom-proxy.md");
        assertEquals("OOM (Out of Memory) Proxy", proxy.title());
        assertEquals(11, proxy.rows().size());
        assertEquals(Instant.parse("2017-12-01T00:22:00Z"), proxy.rows().get(0).at());
        assertEquals("2017-12-01T00:22:00Z", milestones(proxy).get("STARTED"));
        assertEquals("2017-12-01T01:21:00Z", milestones(proxy).get("RECOVERED"));
        assertEquals("Hub 403", read("timelines/mybinder-2017-09-27-hub-403.md").title());
    }

    @Test
    public void everyTable_givesItsRowsAndAsksForTheOthers() throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        for (Path file : files("postmortems/dfds")) {
            rows.put(
                    file.getFileName().toString().replace(".md", ""),
                    read(fixtures().relativize(file).toString()).rows().size());
        }
        assertEquals(
                "{PM2019-009=13, PM2020-001=2, PM2020-003=0, PM2020-004=3, PM2020-007=5, PM2020-009=3, PM2021-004=8,"
                        + " PM2021-005=7, PM2021-009=13, PM2022-001=18, PM2022-008=7, PM2023-002=13}",
                rows.toString());
        assertEquals(1, read("postmortems/dfds/PM2020-003.md").questions().size());
        assertTrue(
                read("postmortems/dfds/PM2019-009.md").questions().get(0).text().startsWith("2019-12-03 --:--"));
    }

    @Test
    public void zoneAndDayOfAPerson_answerWhatThePageLeavesOpen() throws IOException {
        MarkdownPage page =
                MarkdownPage.read(fixtures().resolve("postmortems/jenkins-status/2021-06-01-updates-job-blocked.md"));
        assertEquals(0, new PageWorld().propose(page, null, null).rows().size());
        Proposal answered = new PageWorld().propose(page, ZoneId.of("Europe/Paris"), LocalDate.parse("2021-05-30"));
        assertEquals(4, answered.rows().size());
        assertEquals(
                Instant.parse("2021-05-30T06:13:00Z"), answered.rows().get(0).at());
    }

    @Test
    public void pagesWithoutATimeline_proposeTheirTitleAlone() throws IOException {
        for (Path file : files("confluence")) {
            String name = file.getFileName().toString();
            Proposal proposal = new PageWorld().propose(new MarkdownPage(name, Files.readString(file)), null, null);
            assertEquals(name, proposal.title());
            assertEquals(name, List.of(), proposal.rows());
            assertEquals(name, Map.of(), proposal.milestones());
        }
    }

    @Test
    public void whateverPeopleWrote_isReadInOrderAndWithoutContradiction() throws IOException {
        int read = 0;
        List<Path> all = Stream.concat(files("postmortems").stream(), files("timelines").stream())
                .filter(file -> file.toString().endsWith(".md"))
                .collect(Collectors.toList());
        for (Path file : all) {
            Proposal proposal = new PageWorld().propose(MarkdownPage.read(file), null, null);
            String name = file.getFileName().toString();
            assertFalse(name, proposal.title().isBlank());
            List<Instant> at = proposal.rows().stream().map(Proposal.Row::at).toList();
            assertEquals(name, at.stream().sorted().toList(), at);
            assertTrue(name, proposal.rows().containsAll(proposal.milestones().values()));
            inOrder(name, proposal.milestones());
            read++;
        }
        assertTrue("read " + read, read >= 90);
    }

    private static void inOrder(String name, Map<Milestone, Proposal.Row> milestones) {
        Instant last = Instant.MIN;
        for (Milestone milestone : List.of(Milestone.ENGAGED, Milestone.FIXED, Milestone.RECOVERED)) {
            if (milestones.containsKey(milestone)) {
                assertFalse(
                        name + " " + milestones, milestones.get(milestone).at().isBefore(last));
                last = milestones.get(milestone).at();
            }
        }
    }
}
