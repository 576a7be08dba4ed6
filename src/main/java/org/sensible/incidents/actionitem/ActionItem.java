package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An action item as Jira shows it to one person. Everything in it but the classification was written in Jira. Immutable.
 *
 * @param key the key
 * @param url address of the issue, for people
 * @param status name of the status in Jira; empty where Jira did not say
 * @param assignee {@code null} for nobody
 * @param property {@code null} where the property holds what cannot be read; such an item is listed and left alone
 * @param foreign what that property holds, shortened; {@code null} where it can be read, and where there is none
 * @param mayEdit whether this person may change the issue, as far as Jira said; true where it did not say
 */
public record ActionItem(
        String key,
        String url,
        String summary,
        String status,
        State state,
        @Nullable Assignee assignee,
        @Nullable LocalDate due,
        @Nullable ItemProperty property,
        @Nullable String foreign,
        boolean mayEdit) {

    public ActionItem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(state, "state");
    }

    /** An item whose property is known as far as it can be read. */
    public ActionItem(
            String key,
            String url,
            String summary,
            String status,
            State state,
            @Nullable Assignee assignee,
            @Nullable LocalDate due,
            @Nullable ItemProperty property) {
        this(key, url, summary, status, state, assignee, due, property, null, true);
    }

    /** The same item with another property. */
    public ActionItem with(ItemProperty other) {
        return new ActionItem(key, url, summary, status, state, assignee, due, other, null, mayEdit);
    }

    /** The same item, as this person may change it or not. */
    public ActionItem editable(boolean isEditable) {
        return new ActionItem(key, url, summary, status, state, assignee, due, property, foreign, isEditable);
    }

    /** {@code null} where the property cannot be read. */
    @Nullable
    public Isu isu() {
        return property == null ? null : property.isu();
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** How far it is, by the category of its status in Jira. */
    public enum State {
        OPEN("open"),
        IN_PROGRESS("inProgress"),
        DONE("done");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<State> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * Who does it, as Jira names people.
     *
     * @param name user name in Jira
     */
    public record Assignee(String name, String displayName) {}
}
