package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.SandboxProcess;
import org.sensible.sandbox.StoreDatabase;

/**
 * How much memory an archive takes: for each size a sandbox with little of it, in a process of its own, imports an archive in
 * the background and gives it out again. What is told is the largest heap that was left by whole collections, one every three seconds.
 * {@code bench.archived} are numbers of incidents, {@code bench.small-heap} how much memory the sandbox has (192m). Fails where
 * what comes out is not as long as it has to be, where memory runs out, and where the largest takes more than 1.2 times the smallest.
 */
final class ArchiveBench {

    private static final double MARK = 1.2;
    private static final long A_SECOND = 1_000_000_000;
    private static final long PAUSE_MILLIS = 3_000;
    private static final Pattern COLLECTED = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    private final Path jar;
    private final Path home;
    private final String database;
    private final List<Integer> sizes = Arrays.stream(
                    System.getProperty("bench.archived", "400,1600").split(","))
            .map(Integer::valueOf)
            .toList();
    private final String heap = System.getProperty("bench.small-heap", "192m");

    ArchiveBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    /** Mebibytes of the whole heap after collections; and how long it took, in seconds. */
    private record Taken(
            int incidents, long mebibytes, long before, long in, long out, long secondsIn, long secondsOut) {}

    void run(PrintStream out) throws IOException, InterruptedException {
        out.println("| archive, sandbox with -Xmx" + heap
                + " | MiB | live heap before, MiB | most while importing | most while exporting |"
                + " import, s | export, s |");
        out.println("|---|---|---|---|---|---|---|");
        Taken first = null;
        Taken last = null;
        for (int size : sizes) {
            last = measured(size);
            first = first == null ? last : first;
            out.println(String.format(
                    "| %,d incidents | %,d | %,d | %,d | %,d | %,d | %,d |",
                    size, last.mebibytes, last.before, last.in, last.out, last.secondsIn, last.secondsOut));
        }
        double ratioIn = (double) last.in / first.in;
        double ratioOut = (double) last.out / first.out;
        out.println(String.format("| largest / smallest | | | %.2f | %.2f | | |", ratioIn, ratioOut));
        if (ratioIn > MARK || ratioOut > MARK) {
            throw new IllegalStateException("the mark is " + MARK);
        }
    }

    private Taken measured(int size) throws IOException, InterruptedException {
        Path place = home.resolve("archive-" + size);
        BenchSandbox.removed(place);
        Path archive = Files.createDirectories(place).resolve("archive.json");
        GeneratedArchive.write(archive, size);
        Path log = place.resolve("gc.log");
        Optional<String> url =
                database.equals("postgres") ? Optional.of(StoreDatabase.freshPostgresUrl()) : Optional.empty();
        try (SandboxProcess process = SandboxProcess.start(
                jar, place.resolve("run"), url, "-Xmx" + heap, "-XX:+UseSerialGC", "-Xlog:gc:file=" + log)) {
            Product product = new Product(process.confluenceUrl(), "admin");
            collect(process);
            int ready = lines(log);
            long before = most(log, ready - 1);
            long begin = System.nanoTime();
            imported(product, archive, size, process);
            long in = System.nanoTime();
            int between = lines(log);
            Path copy = place.resolve("copy.json");
            exported(product, copy, process);
            long end = System.nanoTime();
            if (Files.size(copy) < Files.size(archive) || process.ranOutOfMemory()) {
                throw new IllegalStateException(
                        "came out with " + Files.size(copy) + " bytes of " + Files.size(archive));
            }
            return new Taken(
                    size,
                    Files.size(archive) >> 20,
                    before,
                    most(log, ready),
                    most(log, between),
                    (in - begin) / A_SECOND,
                    (end - in) / A_SECOND);
        }
    }

    private static void imported(Product product, Path archive, int size, SandboxProcess process)
            throws IOException, InterruptedException {
        String id = product.upload(Product.API + "/archive?async=true", "application/json", archive)
                .get("id")
                .asText();
        JsonNode state;
        do {
            Thread.sleep(PAUSE_MILLIS);
            collect(process);
            state = product.get(Product.API + "/imports/" + id);
        } while (state.get("state").asText().equals("running"));
        if (!state.get("state").asText().equals("done")
                || state.get("seen").asInt() != size
                || process.ranOutOfMemory()) {
            throw new IllegalStateException(state.toString());
        }
    }

    private static void exported(Product product, Path copy, SandboxProcess process)
            throws IOException, InterruptedException {
        AtomicReference<Exception> failed = new AtomicReference<>();
        Thread export = new Thread(() -> {
            try {
                product.download(Product.API + "/archive", copy);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                failed.set(failure);
            }
        });
        export.start();
        do {
            export.join(PAUSE_MILLIS);
            collect(process);
        } while (export.isAlive());
        if (failed.get() != null) {
            throw new IllegalStateException(failed.get());
        }
    }

    /** Has the other process collect all that it does not need. */
    private static void collect(SandboxProcess process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int status = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("jcmd ended with " + status);
        }
    }

    private static int lines(Path log) throws IOException {
        return Files.readAllLines(log).size();
    }

    private static long most(Path log, int from) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, from), lines.size()).stream()
                .map(COLLECTED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow(() -> new IllegalStateException("nothing was collected"));
    }
}
