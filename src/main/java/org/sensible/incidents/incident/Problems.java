package org.sensible.incidents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with one call, so that a person can mend all of it at once. For one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String field, Text text) {
        found.add(new Problem(field, text));
    }

    /** What the check gives, or the fallback where it refuses; the refusal is kept. */
    public <T> T check(Supplier<T> check, T fallback) {
        try {
            return check.get();
        } catch (InvalidInput refusal) {
            found.addAll(refusal.problems());
            return fallback;
        }
    }

    /** What was found so far, in order. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws InvalidInput with all that was found, if anything was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
