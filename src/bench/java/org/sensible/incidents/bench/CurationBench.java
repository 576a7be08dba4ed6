package org.sensible.incidents.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sensible.incidents.timeline.Circumstances;
import org.sensible.incidents.timeline.Curation;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Told;

/**
 * What it costs to judge a whole timeline in the process itself: alerts that repeat, deployments and what 40 people say. 100 000
 * events take at most 2.5 times as long as 50 000. A mark that is missed ends the run with an error.
 */
final class CurationBench {

    private static final String WHAT = "judge a whole timeline";
    private static final List<Integer> SIZES = List.of(25_000, 50_000, 100_000);
    private static final int WARM_UP = 5;
    private static final double MOST_GROWTH = 2.5;

    private final int samples = Integer.getInteger("bench.samples", 60);

    void run(PrintStream out) throws IOException, InterruptedException {
        List<List<TimelineEvent>> timelines =
                SIZES.stream().map(CurationBench::timeline).toList();
        Timings timings = new Timings();
        for (int i = 0; i < WARM_UP + samples; i++) {
            Timings round = i < WARM_UP ? new Timings() : timings;
            for (List<TimelineEvent> events : timelines) {
                round.measure(WHAT, events.size(), () -> judge(events));
            }
        }
        timings.print(out);
        double growth = timings.median(WHAT, SIZES.get(2)) / timings.median(WHAT, SIZES.get(1));
        if (growth > MOST_GROWTH) {
            throw new IllegalStateException("a mark is missed: " + growth + " times for twice as many events");
        }
    }

    private static void judge(List<TimelineEvent> events) {
        long shown = Curation.judge(events, Circumstances.NONE).stream()
                .filter(TimelineEvent::shown)
                .count();
        if (shown == 0) {
            throw new IllegalStateException("nothing is shown");
        }
    }

    /** In order, as they come from a store; the same for the same size. */
    private static List<TimelineEvent> timeline(int size) {
        Random random = new Random(size);
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(Told.event(told(i, random)));
        }
        events.sort(TimelineEvent.IN_ORDER);
        return events;
    }

    private static NewEvent.Builder told(int i, Random random) {
        return switch (random.nextInt(100)) {
            case 0 ->
                Told.said(
                        Kind.ALERT, i / 10, "[FIRING] CPU at " + i % 100 + " % on db-" + random.nextInt(30) + " #" + i);
            case 1 -> Told.said(Kind.RESOLVED, i / 10, "[RESOLVED] CPU on db-" + random.nextInt(30) + " #" + i);
            default ->
                Told.aMessage(
                        "person" + random.nextInt(40),
                        i / 10,
                        i % 50 == 0 ? "Let us roll back " + i : "Looking at " + i);
        };
    }
}
