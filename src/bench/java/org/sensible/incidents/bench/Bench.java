package org.sensible.incidents.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs one benchmark against the sandbox and prints what it measured as Markdown. First argument: the plugin's jar; second:
 * the benchmark's name. The property {@code bench.database} is {@code h2} or {@code postgres}; {@code bench.home} is where
 * the data go, a folder that is made anew.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected the jar and the name of a benchmark");
        }
        Path jar = Path.of(arguments[0]);
        String database = System.getProperty("bench.database", "h2");
        Path home = Path.of(System.getProperty("bench.home", "target/bench"));
        System.out.println(Machine.inWords() + ", " + database);
        System.out.println();
        switch (arguments[1]) {
            case "flat" -> new FlatBench(jar, home, database).run(System.out);
            case "curation" -> new CurationBench().run(System.out);
            case "index" -> new IndexBench(jar, home, database).run(System.out);
            case "refresh" -> new RefreshBench().run(System.out);
            case "import" -> new ImportBench(jar, home, database).run(System.out);
            case "million" -> new MillionBench(jar, home, database).run(System.out);
            case "kill" -> new KillBench(jar, home, database).run(System.out);
            case "archive" -> new ArchiveBench(jar, home, database).run(System.out);
            case "demands" -> new DemandsBench(jar, home, database).run(System.out);
            default ->
                throw new IllegalArgumentException("there is no benchmark " + arguments[1]
                        + "; there are: flat, import, million, kill, curation, refresh, index, demands, archive");
        }
        // The database's own threads would keep the process.
        System.exit(0);
    }
}
