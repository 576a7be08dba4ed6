package org.sensible.incidents.timeline.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;

/**
 * Time since the epoch in whichever unit: up to the year 2199 in seconds, else from 1973 to 2199 in milliseconds,
 * microseconds or nanoseconds, which do not overlap. Fractions finer than a nanosecond are dropped.
 */
final class Epoch {

    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(Accepted.LAST.getEpochSecond());

    /** Milliseconds begin here, in March 1973; so each unit has a range of its own. */
    private static final BigDecimal FIRST_MILLI = BigDecimal.valueOf(100_000_000_000L);

    private Epoch() {}

    /** Empty for numbers before the epoch and between the ranges. */
    static Optional<Instant> instant(BigDecimal number) {
        if (number.signum() >= 0 && number.compareTo(LAST_SECOND.add(BigDecimal.ONE)) < 0) {
            return Optional.of(ofSeconds(number));
        }
        for (int digits = 3; digits <= 9; digits += 3) {
            BigDecimal first = FIRST_MILLI.scaleByPowerOfTen(digits - 3);
            BigDecimal last = LAST_SECOND.add(BigDecimal.ONE).scaleByPowerOfTen(digits);
            if (number.compareTo(first) >= 0 && number.compareTo(last) < 0) {
                return Optional.of(ofSeconds(number.scaleByPowerOfTen(-digits)));
            }
        }
        return Optional.empty();
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.DOWN);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
    }
}
