package org.sensible.incidents.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, by what and by how many events were stored; medians. For one thread. */
final class Timings {

    private static final double A_MILLISECOND = 1_000_000;

    private final Map<String, Map<Integer, List<Long>>> nanoseconds = new LinkedHashMap<>();

    /** A piece of work that may fail. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    void measure(String what, int stored, Work work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        work.run();
        long took = System.nanoTime() - begin;
        nanoseconds
                .computeIfAbsent(what, name -> new LinkedHashMap<>())
                .computeIfAbsent(stored, n -> new ArrayList<>())
                .add(took);
    }

    /** One row for each thing that was measured: the median for each N, and the largest by the smallest. */
    void print(PrintStream out) {
        List<Integer> sizes =
                nanoseconds.values().iterator().next().keySet().stream().toList();
        out.println("| median, ms | "
                + sizes.stream().map(n -> String.format("N = %,d", n)).collect(Collectors.joining(" | "))
                + " | largest / smallest | samples |");
        out.println("|---|" + "---|".repeat(sizes.size() + 2));
        nanoseconds.forEach((what, bySize) -> {
            List<Double> medians =
                    sizes.stream().map(n -> median(bySize.get(n))).toList();
            double least = medians.stream().min(Double::compare).orElseThrow();
            double most = medians.stream().max(Double::compare).orElseThrow();
            out.println("| " + what + " | "
                    + medians.stream().map(ms -> String.format("%.1f", ms)).collect(Collectors.joining(" | "))
                    + String.format(
                            " | %.2f | %d |",
                            most / least, bySize.get(sizes.get(0)).size()));
        });
    }

    /** Milliseconds, the median. */
    double median(String what, int stored) {
        return median(nanoseconds.get(what).get(stored));
    }

    private static double median(List<Long> measured) {
        List<Long> sorted = measured.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / A_MILLISECOND;
    }
}
