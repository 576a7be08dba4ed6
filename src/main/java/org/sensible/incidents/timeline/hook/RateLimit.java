package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets 600 deliveries a token in within any minute, in memory and so on each node by itself. Only tokens that exist are
 * counted, and those that were quiet for a minute are forgotten, so that it stays small. Threads may share it.
 */
@ConfluenceComponent
public final class RateLimit {

    private static final int MOST = 600;
    private static final int SECONDS = 60;

    private final int most;
    private final Clock clock;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    @Inject
    public RateLimit(Clock clock) {
        this(MOST, clock);
    }

    /** @param most how many a minute, at least 1 */
    RateLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * That there were too many.
     *
     * @param pause until one is let in again; whole seconds, 1 to 60
     * @param isFirst whether none was refused in the minute before
     */
    record Exceeded(Duration pause, boolean isFirst) {}

    int most() {
        return most;
    }

    /** Counts one; what is refused does not count. */
    Optional<Exceeded> count(String tokenId) {
        long second = clock.instant().getEpochSecond();
        if (!minutes.containsKey(tokenId)) {
            minutes.values().removeIf(minute -> minute.isQuietAt(second));
        }
        return minutes.computeIfAbsent(tokenId, any -> new Minute()).count(second, most);
    }

    /** How many tokens are remembered. */
    int size() {
        return minutes.size();
    }

    /** One minute of one token: how many came in each of its seconds. */
    private static final class Minute {

        private final int[] counts = new int[SECONDS];
        private long latest;
        private long refusedAt = -SECONDS;

        synchronized Optional<Exceeded> count(long second, int most) {
            moveTo(second);
            if (Arrays.stream(counts).sum() < most) {
                counts[Math.floorMod(latest, SECONDS)]++;
                return Optional.empty();
            }
            boolean isFirst = latest - refusedAt >= SECONDS;
            refusedAt = latest;
            return Optional.of(new Exceeded(Duration.ofSeconds(secondsToWait()), isFirst));
        }

        synchronized boolean isQuietAt(long second) {
            return second - latest >= SECONDS;
        }

        /** A clock that was put back counts into the latest second that it knows. */
        private void moveTo(long second) {
            if (second - latest >= SECONDS) {
                Arrays.fill(counts, 0);
            } else {
                for (long passed = latest + 1; passed <= second; passed++) {
                    counts[Math.floorMod(passed, SECONDS)] = 0;
                }
            }
            latest = Math.max(latest, second);
        }

        /** Until the oldest second with a delivery in it has left the minute. */
        private long secondsToWait() {
            for (int ahead = 1; ahead < SECONDS; ahead++) {
                if (counts[Math.floorMod(latest + ahead, SECONDS)] > 0) {
                    return ahead;
                }
            }
            return SECONDS;
        }
    }
}
