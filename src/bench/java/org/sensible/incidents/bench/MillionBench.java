package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.SandboxProcess;
import org.sensible.sandbox.StoreDatabase;

/**
 * A very large export, imported in the background by a sandbox with little memory, in a process of its own. {@code
 * bench.messages} is how many (1 000 000), {@code bench.small-heap} how much memory the sandbox has (256m).
 */
final class MillionBench {

    private static final long A_SECOND = 1_000_000_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path jar;
    private final Path home;
    private final String database;
    private final int messages = Integer.getInteger("bench.messages", 1_000_000);
    private final String heap = System.getProperty("bench.small-heap", "256m");

    MillionBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        BenchSandbox.removed(home);
        Path zip = Files.createDirectories(home).resolve("export.zip");
        GeneratedExport.write(zip, messages);
        Optional<String> url =
                database.equals("postgres") ? Optional.of(StoreDatabase.freshPostgresUrl()) : Optional.empty();
        try (SandboxProcess process = SandboxProcess.start(jar, home.resolve("run"), url, "-Xmx" + heap)) {
            Product product = new Product(process.confluenceUrl());
            String key = product.declare("A million");
            long begin = System.nanoTime();
            String id = product.upload(place(key), zip).get("id").asText();
            List<Long> quarters = follow(product, id, begin);
            JsonNode done = product.get(Product.API + "/imports/" + id);
            if (!done.get("state").asText().equals("done") || process.ranOutOfMemory()) {
                throw new IllegalStateException(done + (process.ranOutOfMemory() ? ", out of memory" : ""));
            }
            print(out, done, quarters, Files.size(zip), begin);
        }
    }

    private static String place(String key) {
        return Product.API + "/incidents/" + key + "/timeline/import?source=slack&async=true";
    }

    /** When each quarter was reached, in nanoseconds from the beginning. */
    private List<Long> follow(Product product, String id, long begin) throws IOException, InterruptedException {
        List<Long> quarters = new ArrayList<>();
        while (true) {
            JsonNode state = product.get(Product.API + "/imports/" + id);
            int seen = state.get("seen").asInt();
            while (quarters.size() < 4 && seen >= messages / 4 * (quarters.size() + 1)) {
                quarters.add(System.nanoTime() - begin);
                System.err.println(state + " after " + quarters.get(quarters.size() - 1) / A_SECOND + " s");
            }
            if (!state.get("state").asText().equals("running")) {
                return quarters;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void print(PrintStream out, JsonNode done, List<Long> quarters, long bytes, long begin) {
        out.println("| import in the background, sandbox with -Xmx" + heap + " | |");
        out.println("|---|---|");
        out.println(String.format("| messages, zip | %,d, %,d MiB |", messages, bytes >> 20));
        out.println(String.format(
                "| added, known, skipped | %,d, %,d, %,d |",
                done.get("added").asInt(),
                done.get("known").asInt(),
                done.get("skipped").asInt()));
        out.println(String.format("| took, s | %,d |", (System.nanoTime() - begin) / A_SECOND));
        long before = 0;
        StringBuilder parts = new StringBuilder();
        for (long at : quarters) {
            parts.append(parts.isEmpty() ? "" : ", ").append((at - before) / A_SECOND);
            before = at;
        }
        out.println("| each quarter, s | " + parts + " |");
    }
}
