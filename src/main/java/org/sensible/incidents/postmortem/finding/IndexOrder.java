package org.sensible.incidents.postmortem.finding;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * In which order an index stands. Where a column has nothing its rows come last, whichever way the others stand, and rows
 * that are alike stand with the latest first.
 */
public record IndexOrder(Column column, boolean descending) {

    /** What was last recovered first. */
    public static final IndexOrder LATEST = new IndexOrder(Column.RECOVERED, true);

    public IndexOrder {
        Objects.requireNonNull(column, "column");
    }

    /** The order of a word such as {@code severity}, or {@code -severity} for the other way round; empty for no such word. */
    public static Optional<IndexOrder> ofWord(String word) {
        boolean descending = word.startsWith("-");
        String name = descending ? word.substring(1) : word;
        return Arrays.stream(Column.values())
                .filter(column -> column.word.equals(name))
                .findFirst()
                .map(column -> new IndexOrder(column, descending));
    }

    /** Its word, as {@link #ofWord} takes it. */
    public String word() {
        return (descending ? "-" : "") + column.word;
    }

    /** What can be sorted by. */
    public enum Column {
        INCIDENT("incident"),
        SERVICE("service"),
        SEVERITY("severity"),
        STATE("state"),
        /** RECOVERED, else STARTED, else DECLARED. */
        RECOVERED("recovered"),
        TIME_TO_RECOVERY("timeToRecovery"),
        TIME_TO_TRIAGE("timeToTriage"),
        TIME_TO_LEARN("timeToLearn");

        private final String word;

        Column(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
