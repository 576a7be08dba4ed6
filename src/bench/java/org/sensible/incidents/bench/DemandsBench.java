package org.sensible.incidents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether judging all open incidents by the policy grows no faster than their number, and whether it leaves page views alone: the job
 * that reminds, once with each number of open incidents, then a page with a board while it runs again and again, and while it does not.
 * {@code bench.incidents} are numbers of incidents with commas between them, ascending; {@code bench.samples} how often each is measured.
 */
final class DemandsBench {

    private static final String JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.reminders";
    private static final String PASS = "one pass over all open incidents";
    private static final String IDLE = "page with a board, nothing else to do";
    private static final String BUSY = "page with a board, while passes run";
    private static final int WARM_UP = 3;
    private static final double MOST_GROWTH = 2.5;

    private final Path jar;
    private final Path home;
    private final String database;
    private final List<Integer> sizes = Arrays.stream(
                    System.getProperty("bench.incidents", "2500,5000").split(","))
            .map(Integer::valueOf)
            .toList();
    private final int samples = Integer.getInteger("bench.samples", 60);

    DemandsBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        Timings passes = new Timings();
        Timings views = new Timings();
        int busyPasses = 0;
        try (BenchSandbox sandbox = BenchSandbox.start(jar, home, database)) {
            String page = board(sandbox);
            int declared = 0;
            for (int size : sizes) {
                for (; declared < size; declared++) {
                    sandbox.declare("Open " + declared);
                }
                measure(sandbox, passes, PASS, size, () -> pass(sandbox));
                measure(sandbox, views, IDLE, size, () -> view(sandbox, page));
                busyPasses += busy(sandbox, views, page, size);
            }
        }
        passes.print(out);
        out.println();
        views.print(out);
        out.println();
        int least = sizes.get(0);
        int most = sizes.get(sizes.size() - 1);
        out.printf(
                "%,d incidents cost %.2f times what %,d cost; the mark is %.1f.%n",
                most, passes.median(PASS, most) / passes.median(PASS, least), least, MOST_GROWTH);
        out.printf(
                "With %,d incidents a page view costs %.2f times as much while passes run (%d passes) as without.%n",
                most, views.median(BUSY, most) / views.median(IDLE, most), busyPasses);
    }

    private void measure(BenchSandbox sandbox, Timings timings, String what, int size, Timings.Work work)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        for (int i = 0; i < samples; i++) {
            timings.measure(what, size, work);
        }
    }

    /** @return how many passes were made meanwhile */
    private int busy(BenchSandbox sandbox, Timings timings, String page, int size)
            throws IOException, InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        Thread job = new Thread(() -> {
            while (!isOver.get()) {
                try {
                    pass(sandbox);
                    done.incrementAndGet();
                } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException("a pass failed", failed);
                }
            }
        });
        job.start();
        try {
            measure(sandbox, timings, BUSY, size, () -> view(sandbox, page));
        } finally {
            isOver.set(true);
            job.join();
        }
        return done.get();
    }

    private static String board(BenchSandbox sandbox) throws IOException, InterruptedException {
        String macro = "<ac:structured-macro ac:name=\\\"incident-board\\\"></ac:structured-macro>";
        return sandbox.post(
                        "/rest/api/content",
                        "application/json",
                        ("{\"type\": \"page\", \"title\": \"Board\", \"space\": {\"key\": \"OPS\"}, \"body\": {\"storage\":"
                                        + " {\"value\": \"" + macro + "\", \"representation\": \"storage\"}}}")
                                .getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asText();
    }

    private static void view(BenchSandbox sandbox, String page) throws IOException, InterruptedException {
        sandbox.get("/rest/api/content/" + page + "?expand=body.view");
    }

    private static void pass(BenchSandbox sandbox) throws IOException, InterruptedException {
        JsonNode run = sandbox.postAsAdministrator(JOB, "{}");
        if (!run.get("outcome").asText().equals("SUCCESS")) {
            throw new IllegalStateException("the job ended with " + run);
        }
    }
}
