package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** More was sent than is taken in one piece. */
public final class TooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    public TooLarge(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
