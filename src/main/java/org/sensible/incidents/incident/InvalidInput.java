package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** What was sent cannot be taken as it is; each problem names the field to mend. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidInput(List<Problem> problems) {
        super(problems, Map.of());
    }

    public InvalidInput(String field, Text text) {
        this(List.of(new Problem(field, text)));
    }
}
