package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** The host is in read-only mode: nothing is written until an administrator ends it. */
public final class ReadOnlyMode extends Refusal {

    private static final long serialVersionUID = 1L;

    public ReadOnlyMode(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
