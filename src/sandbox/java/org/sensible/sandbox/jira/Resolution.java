package org.sensible.sandbox.jira;

import java.util.Optional;
import java.util.stream.Stream;

/** How an issue came to its end. */
public enum Resolution {
    DONE("10000", "Done", "Work has been completed on this issue."),
    WONT_DO("10001", "Won't Do", "This issue won't be actioned."),
    DUPLICATE("10002", "Duplicate", "The problem is a duplicate of an existing issue.");

    private final String id;
    private final String shownName;
    private final String description;

    Resolution(String id, String shownName, String description) {
        this.id = id;
        this.shownName = shownName;
        this.description = description;
    }

    /** The resolution that a query or body names, by name or id. */
    static Optional<Resolution> named(String text) {
        return Stream.of(values())
                .filter(resolution -> resolution.shownName.equalsIgnoreCase(text) || resolution.id.equals(text))
                .findFirst();
    }

    public String id() {
        return id;
    }

    public String shownName() {
        return shownName;
    }

    public String description() {
        return description;
    }
}
