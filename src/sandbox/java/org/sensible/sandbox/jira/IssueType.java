package org.sensible.sandbox.jira;

import java.util.Optional;
import java.util.stream.Stream;

/** The types of issue. */
public enum IssueType {
    TASK("10100", "Task", "A task that needs to be done."),
    BUG("10101", "Bug", "A problem which impairs or prevents the functions of the product."),
    /** Jira Software brings it. */
    EPIC("10102", "Epic", "A big user story that needs to be broken down.");

    private final String id;
    private final String shownName;
    private final String description;

    IssueType(String id, String shownName, String description) {
        this.id = id;
        this.shownName = shownName;
        this.description = description;
    }

    static IssueType ofId(String id) {
        return named(id).orElseThrow(() -> new IllegalArgumentException("no issue type has the id " + id));
    }

    /** The type that a query or body names, by name or id. */
    static Optional<IssueType> named(String text) {
        return Stream.of(values())
                .filter(type -> type.shownName.equalsIgnoreCase(text) || type.id.equals(text))
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
