package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** The person may see the thing, but not do this with it. */
public final class NotPermitted extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotPermitted(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
