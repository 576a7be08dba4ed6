package org.sensible.incidents.postmortem;

import java.util.Objects;

/**
 * Where a page is, as far as an index asks. Immutable.
 *
 * @param space key of its space
 * @param title as the host has it
 * @param trashed whether it is in the space's trash
 */
public record Placed(String space, String title, boolean trashed) {

    public Placed {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(title, "title");
    }
}
