package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What importing an export costs: the first time, again, and one of twice the size. Each round has incidents of its own, and
 * the three take turns. {@code bench.messages} is the smaller size, {@code bench.rounds} how often each is measured.
 */
final class ImportBench {

    private static final double A_SECOND = 1_000_000_000;
    private static final int WARM_UP = 2_000;

    private final Path jar;
    private final Path home;
    private final String database;
    private final int messages = Integer.getInteger("bench.messages", 10_000);
    private final int rounds = Integer.getInteger("bench.rounds", 3);
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    ImportBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        byte[] single = GeneratedExport.zip(messages);
        byte[] twice = GeneratedExport.zip(2 * messages);
        try (BenchSandbox sandbox = BenchSandbox.start(jar, home, database)) {
            take(sandbox, sandbox.declare("Warm-up"), GeneratedExport.zip(WARM_UP));
            for (int round = 1; round <= rounds; round++) {
                String key = sandbox.declare("Single " + round);
                measure("first", sandbox, key, single);
                measure("again", sandbox, key, single);
                measure("twice", sandbox, sandbox.declare("Twice " + round), twice);
            }
        }
        print(out);
    }

    private void measure(String what, BenchSandbox sandbox, String key, byte[] zip)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        JsonNode taken = take(sandbox, key, zip);
        double took = (System.nanoTime() - begin) / A_SECOND;
        if (what.equals("again") != (taken.get("added").asInt() == 0)) {
            throw new IllegalStateException(what + ": " + taken);
        }
        seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(took);
    }

    private static JsonNode take(BenchSandbox sandbox, String key, byte[] zip)
            throws IOException, InterruptedException {
        return sandbox.post(
                BenchSandbox.API + "/incidents/" + key + "/timeline/import?source=slack", "application/zip", zip);
    }

    private void print(PrintStream out) {
        double first = median("first");
        double again = median("again");
        double twice = median("twice");
        out.println("| import of a Slack export, median, s | | ratio | mark | rounds |");
        out.println("|---|---|---|---|---|");
        out.println(String.format("| %,d messages, the first time | %.1f | | | %d |", messages, first, rounds));
        out.println(String.format(
                "| the same again | %.1f | %.2f of the first | 0.5 | %d |", again, again / first, rounds));
        out.println(String.format(
                "| %,d messages | %.1f | %.2f times the first | 2.2 | %d |",
                2 * messages, twice, twice / first, rounds));
    }

    private double median(String what) {
        List<Double> sorted = seconds.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
