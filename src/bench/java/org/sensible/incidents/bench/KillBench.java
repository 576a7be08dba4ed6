package org.sensible.incidents.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sensible.incidents.KilledProduct;
import org.sensible.sandbox.StoreDatabase;

/**
 * Senders that deliver to a product that is killed half-way. {@code bench.deliveries} is how many (20 000). Fails where one
 * that was acknowledged is not there afterwards, or twice.
 */
final class KillBench {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final long A_SECOND = 1_000_000_000;

    private final Path jar;
    private final Path home;
    private final String database;
    private final int deliveries = Integer.getInteger("bench.deliveries", 20_000);

    KillBench(Path jar, Path home, String database) {
        this.jar = jar;
        this.home = home;
        this.database = database;
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        BenchSandbox.removed(home);
        Optional<String> url =
                database.equals("postgres") ? Optional.of(StoreDatabase.freshPostgresUrl()) : Optional.empty();
        long begin = System.nanoTime();
        KilledProduct.Outcome outcome = new KilledProduct(jar, home, url).run(deliveries, PATIENCE);
        out.println("| 8 senders, killed with SIGKILL half-way and started again | |");
        out.println("|---|---|");
        out.println(String.format("| deliveries, three in ten told twice | %,d |", deliveries));
        out.println(String.format(
                "| events acknowledged | %,d |",
                outcome.senders().acknowledged().size()));
        out.println(String.format("| events there | %,d |", outcome.kept()));
        out.println(String.format(
                "| acknowledged, but not there | %,d |", outcome.missing().size()));
        out.println(String.format(
                "| there more than once | %,d |", outcome.doubled().size()));
        out.println(String.format(
                "| answered 429, failed and sent again | %,d, %,d |",
                outcome.senders().limited(), outcome.senders().failures()));
        out.println(String.format("| took, s | %,d |", (System.nanoTime() - begin) / A_SECOND));
        if (!outcome.missing().isEmpty() || !outcome.doubled().isEmpty()) {
            throw new IllegalStateException("missing " + outcome.missing() + ", doubled " + outcome.doubled());
        }
    }
}
