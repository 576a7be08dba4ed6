package org.sensible.incidents.incident;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** More calls came than are taken in a while; the caller may try again later. */
public final class TooOften extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter how long to wait; above zero */
    public TooOften(Text text, Duration retryAfter) {
        super(List.of(new Problem(null, text)), Map.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
