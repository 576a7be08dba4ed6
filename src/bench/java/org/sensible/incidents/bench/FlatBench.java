package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an incident's timeline costs the same however long it is: a page of it over REST, the macro's first view, and
 * one more event. The sizes take turns, so that what else the machine does hits all of them alike. {@code bench.sizes} are
 * numbers of messages with commas between them, {@code bench.samples} how often each is measured.
 */
final class FlatBench {

    private static final int WARM_UP = 15;

    private final Path jar;
    private final Path home;
    private final String database;
    private final List<Integer> sizes = Arrays.stream(
                    System.getProperty("bench.sizes", "100,10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private final int samples = Integer.getInteger("bench.samples", 60);

    FlatBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        try (BenchSandbox sandbox = BenchSandbox.start(jar, home, database)) {
            Map<Integer, Filled> filled = new LinkedHashMap<>();
            for (int size : sizes) {
                filled.put(size, filled(sandbox, size));
            }
            Timings warmUp = new Timings();
            for (int i = 0; i < WARM_UP; i++) {
                round(sandbox, filled, warmUp, "warm-up " + i);
            }
            Timings timings = new Timings();
            for (int i = 0; i < samples; i++) {
                round(sandbox, filled, timings, "sample " + i);
            }
            timings.print(out);
        }
    }

    /** An incident with its messages, a page that shows it, and an event near the end of its timeline. */
    private record Filled(String key, String pageId, String late) {}

    private static Filled filled(BenchSandbox sandbox, int size) throws IOException, InterruptedException {
        String key = sandbox.declare("With " + size);
        String timeline = BenchSandbox.API + "/incidents/" + key + "/timeline";
        sandbox.post(timeline + "/import?source=slack", "application/zip", GeneratedExport.zip(size));
        String macro = "<ac:structured-macro ac:name=\\\"incident-timeline\\\"><ac:parameter ac:name=\\\"incident\\\">"
                + key + "</ac:parameter><ac:rich-text-body></ac:rich-text-body></ac:structured-macro>";
        JsonNode page = sandbox.post(
                "/rest/api/content",
                "application/json",
                ("{\"type\": \"page\", \"title\": \"Bench " + size + "\", \"space\": {\"key\": \"OPS\"},"
                                + " \"body\": {\"storage\": {\"value\": \"" + macro
                                + "\", \"representation\": \"storage\"}}}")
                        .getBytes(StandardCharsets.UTF_8));
        JsonNode first = sandbox.get(timeline + "?all=true&limit=1");
        JsonNode last = first;
        for (JsonNode part = first; !part.get("isLastPage").asBoolean(); ) {
            String id = part.get("values")
                    .get(part.get("values").size() - 1)
                    .get("id")
                    .asText();
            part = sandbox.get(timeline + "?all=true&limit=1000&after=" + id);
            last = part.get("values").size() > 0 ? part : last;
        }
        JsonNode values = last.get("values");
        String late = values.get(Math.max(0, values.size() - 110)).get("id").asText();
        return new Filled(key, page.get("id").asText(), late);
    }

    private static void round(BenchSandbox sandbox, Map<Integer, Filled> filled, Timings timings, String note)
            throws IOException, InterruptedException {
        for (Map.Entry<Integer, Filled> each : filled.entrySet()) {
            int size = each.getKey();
            String timeline = BenchSandbox.API + "/incidents/" + each.getValue().key() + "/timeline";
            timings.measure(
                    "first page of 100, REST",
                    size,
                    () -> sandbox.get(timeline + "?all=true&limit=100&zones=Asia/Tokyo"));
            timings.measure(
                    "a page of 100 near the end, REST",
                    size,
                    () -> sandbox.get(timeline + "?all=true&limit=100&zones=Asia/Tokyo&after="
                            + each.getValue().late()));
            timings.measure(
                    "macro, first view",
                    size,
                    () -> sandbox.get("/rest/api/content/" + each.getValue().pageId() + "?expand=body.view"));
            timings.measure(
                    "record one more event",
                    size,
                    () -> sandbox.post(
                            timeline,
                            "application/json",
                            ("{\"at\": \"2022-08-12T13:00:00Z\", \"text\": \"" + note + "\"}")
                                    .getBytes(StandardCharsets.UTF_8)));
        }
    }
}
