package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whether a page of the index of postmortems costs the same however many there are. Each size is an instance of its own, filled by an
 * archive; they take turns, so that what else the machine does hits all of them alike. {@code bench.sizes} are numbers of
 * postmortems with commas between them, 100 and 10 000 where it is not given; {@code bench.samples} how often each is measured.
 */
final class IndexBench {

    private static final int WARM_UP = 15;
    private static final int A_PAGE = 25;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path jar;
    private final Path home;
    private final String database;
    private final List<Integer> sizes = Arrays.stream(
                    System.getProperty("bench.sizes", "100,10000").split(","))
            .map(Integer::valueOf)
            .toList();
    private final int samples = Integer.getInteger("bench.samples", 60);

    IndexBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        Map<Integer, BenchSandbox> filled = new LinkedHashMap<>();
        try {
            for (int size : sizes) {
                BenchSandbox sandbox = BenchSandbox.start(jar, home.resolve("index-" + size), database);
                filled.put(size, sandbox);
                sandbox.restore(archive(size).toString().getBytes(StandardCharsets.UTF_8));
                sandbox.countRows();
            }
            Timings warmUp = new Timings();
            for (int i = 0; i < WARM_UP; i++) {
                round(filled, warmUp);
            }
            Timings timings = new Timings();
            for (int i = 0; i < samples; i++) {
                round(filled, timings);
            }
            timings.print(out);
        } finally {
            filled.values().forEach(BenchSandbox::close);
        }
    }

    private static void round(Map<Integer, BenchSandbox> filled, Timings timings)
            throws IOException, InterruptedException {
        for (Map.Entry<Integer, BenchSandbox> each : filled.entrySet()) {
            int size = each.getKey();
            BenchSandbox sandbox = each.getValue();
            String index = BenchSandbox.API + "/postmortems?limit=" + A_PAGE;
            Map<String, Timings.Work> views = new LinkedHashMap<>();
            views.put("first page of 25, REST", () -> sandbox.get(index));
            views.put("last page of 25, REST", () -> sandbox.get(index + "&start=" + (size - A_PAGE)));
            views.put("sorted by time to recovery", () -> sandbox.get(index + "&sort=-timeToRecovery"));
            views.put("of one service and severity", () -> sandbox.get(index + "&service=service-3&severity=SEV2"));
            views.put(
                    "the panel, as the macro's script asks",
                    () -> sandbox.text("/plugins/servlet/incidents-postmortems?part=true"));
            for (Map.Entry<String, Timings.Work> view : views.entrySet()) {
                // Something is written before each view: H2 gives the result of the same query again as long as nothing
                // was.
                sandbox.declare("Beside the index");
                timings.measure(view.getKey(), size, view.getValue());
            }
        }
    }

    /** An empty instance's worth of incidents, each with a postmortem; one in a hundred is restricted. */
    private static ObjectNode archive(int size) {
        Random random = new Random(size);
        ObjectNode archive =
                JSON.createObjectNode().put("format", "sensible-archive").put("version", 1);
        ArrayNode incidents = archive.putArray("incidents");
        ArrayNode postmortems = archive.putArray("postmortems");
        for (int number = 1; number <= size; number++) {
            ObjectNode incident =
                    incidents.addObject().put("key", "INC-" + number).put("number", number);
            incident.put("drill", false).put("uid", "uid-" + number).put("version", 1);
            incident.put("title", "Incident " + number).put("severity", "SEV" + (1 + number % 4));
            incident.put("outcome", "REAL")
                    .put("service", "service-" + number % 40)
                    .put("complex", false);
            incident.put("declaredBy", "somebody");
            if (number % 100 == 0) {
                incident.putObject("restriction").putArray("users").add("somebody-else");
            }
            Instant at = START.plusSeconds(number * 7_000L);
            ObjectNode milestones = incident.putObject("milestones");
            set(milestones, "STARTED", at);
            set(milestones, "DECLARED", at.plusSeconds(60));
            set(milestones, "RECOVERED", at.plusSeconds(600 + random.nextInt(9_000)));
            incident.putArray("events");
            ObjectNode postmortem = postmortems.addObject().put("incidentKey", "INC-" + number);
            postmortem
                    .put("pageId", 9_000_000 + number)
                    .put("stateName", "REVIEWED")
                    .put("ownerKey", "somebody");
            postmortem.put("createdAt", at.toString());
        }
        archive.putObject("end").put("incidents", size).put("events", 0);
        return archive;
    }

    private static void set(ObjectNode milestones, String name, Instant at) {
        milestones.putObject(name).put("state", "SET").put("at", at.toString());
    }
}
