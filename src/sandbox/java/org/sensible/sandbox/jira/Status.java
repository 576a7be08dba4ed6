package org.sensible.sandbox.jira;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an issue stands: To Do → In Progress → Done. As in Jira's simplified workflow each can be reached from each. */
public enum Status {
    TO_DO("10000", "To Do", "11", Category.NEW),
    IN_PROGRESS("3", "In Progress", "21", Category.INDETERMINATE),
    DONE("10001", "Done", "31", Category.DONE);

    /** What a status means, whatever it is called. */
    public enum Category {
        NEW(2, "new", "To Do", "blue-gray"),
        INDETERMINATE(4, "indeterminate", "In Progress", "yellow"),
        DONE(3, "done", "Done", "green");

        private final int id;
        private final String key;
        private final String shownName;
        private final String colour;

        Category(int id, String key, String shownName, String colour) {
            this.id = id;
            this.key = key;
            this.shownName = shownName;
            this.colour = colour;
        }

        public int id() {
            return id;
        }

        public String key() {
            return key;
        }

        public String shownName() {
            return shownName;
        }

        /** As Jira's REST names it. */
        public String colour() {
            return colour;
        }
    }

    private final String id;
    private final String shownName;
    private final String transitionId;
    private final Category category;

    Status(String id, String shownName, String transitionId, Category category) {
        this.id = id;
        this.shownName = shownName;
        this.transitionId = transitionId;
        this.category = category;
    }

    static Status ofId(String id) {
        return Stream.of(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status has the id " + id));
    }

    /** The status that a query or body names, by name or id. */
    static Optional<Status> named(String text) {
        return Stream.of(values())
                .filter(status -> status.shownName.equalsIgnoreCase(text) || status.id.equals(text))
                .findFirst();
    }

    public String id() {
        return id;
    }

    public String shownName() {
        return shownName;
    }

    /** The id of the transition that leads here; its name is the status's. */
    public String transitionId() {
        return transitionId;
    }

    public Category category() {
        return category;
    }

    /** The other ones, to which an issue may go. */
    List<Status> next() {
        return Stream.of(values()).filter(status -> status != this).toList();
    }
}
