package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** Nobody is logged in, and only people who are may do this. */
public final class NotSignedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotSignedIn(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
