package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** There is no such thing, or this person may not know of it; the two are not told apart. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
