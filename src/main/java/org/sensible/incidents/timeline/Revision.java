package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * One word on an event that has more than one: the source's first, a later one, that it took the event back, or what a
 * person decided. Kept as it came and never changed; the event follows from all of them ({@link History}).
 *
 * @param id made from the event's id and the edit's id at the source, or at random for a person's
 * @param eventId whose it is
 * @param kind what sort of word it is
 * @param recordedAt when we heard of it
 * @param edit the source's edit; {@code null} for its first word and for a person's
 * @param word what the source says; {@code null} for a person's
 * @param by who decided; {@code null} for the source's
 * @param choice what was decided; {@link Choice#NOTHING} for the source's
 */
public record Revision(
        String id,
        String eventId,
        Sort kind,
        Instant recordedAt,
        @Nullable Edit edit,
        @Nullable Word word,
        @Nullable Person by,
        Choice choice) {

    /** What sort of word; the names are stored. */
    public enum Sort {
        /** What the source said first. */
        FIRST,
        /** What it said later. */
        EDIT,
        /** It took the event back. */
        REMOVAL,
        /** A person's. */
        CHOICE
    }

    /** Of the source's words the last counts: by the instant of the edit, then by its id; the first word comes first. */
    static final Comparator<Revision> BY_EDIT = Comparator.comparing(
                    (Revision revision) -> revision.kind == Sort.FIRST ? 0 : 1)
            .thenComparing(Revision::editedAt)
            .thenComparing(revision -> revision.edit == null ? "" : revision.edit.id());

    public Revision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(choice, "choice");
        if ((kind == Sort.CHOICE) != (by != null) || (kind == Sort.CHOICE) != (word == null)) {
            throw new IllegalArgumentException("a " + kind + " with " + by + " and " + word);
        }
        if ((kind == Sort.EDIT || kind == Sort.REMOVAL) != (edit != null)) {
            throw new IllegalArgumentException("a " + kind + " with the edit " + edit);
        }
    }

    static Revision first(String eventId, Word word, Instant recordedAt) {
        return new Revision(
                idOf(eventId, Sort.FIRST, ""), eventId, Sort.FIRST, recordedAt, null, word, null, Choice.NOTHING);
    }

    static Revision edited(String eventId, Edit edit, Word word, Instant recordedAt) {
        Sort sort = edit.removal() ? Sort.REMOVAL : Sort.EDIT;
        return new Revision(
                idOf(eventId, sort, edit.id()), eventId, sort, recordedAt, edit, word, null, Choice.NOTHING);
    }

    static Revision chosen(String eventId, String uniqueId, Choice choice, Person by, Instant recordedAt) {
        return new Revision(
                idOf(eventId, Sort.CHOICE, uniqueId), eventId, Sort.CHOICE, recordedAt, null, null, by, choice);
    }

    /** What the source said, as opposed to a person. */
    boolean isOfSource() {
        return kind != Sort.CHOICE;
    }

    private Instant editedAt() {
        return edit == null || edit.at() == null ? Instant.MIN : edit.at();
    }

    private static String idOf(String eventId, Sort sort, String unique) {
        return EventId.of(eventId, sort.name(), unique).value();
    }
}
