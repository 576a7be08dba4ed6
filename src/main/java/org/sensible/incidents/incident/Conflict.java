package org.sensible.incidents.incident;

import java.util.List;
import java.util.Map;

/** The call is sound, but not with the state that things are in: somebody was faster, or something is missing. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(Text text) {
        this(null, text, Map.of());
    }

    /** Several things are in the way, the most telling one first. */
    public Conflict(List<Text> texts) {
        super(texts.stream().map(text -> new Problem(null, text)).toList(), Map.of());
    }

    public Conflict(String field, Text text, Map<String, Object> details) {
        super(List.of(new Problem(field, text)), details);
    }
}
