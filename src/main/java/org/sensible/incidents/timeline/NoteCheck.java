package org.sensible.incidents.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/** Checks one note of a person and gathers what is wrong with it. For one thread and one note. */
final class NoteCheck {

    private final String place;
    private final List<Problem> problems = new ArrayList<>();

    /** @param place stands before the names of the fields, such as {@code [3].} */
    NoteCheck(String place) {
        this.place = place;
    }

    /** What was wrong, after {@link #read}. */
    List<Problem> problems() {
        return problems;
    }

    /** The note as an event under a random id; empty where something is wrong with it. */
    Optional<NewEvent> read(Note note, Person by) {
        Optional<String> text = check(() -> Accepted.required(place + "text", note.text(), Accepted.LONG_TEXT));
        Optional<Kind> kind = check(() -> kind(note));
        if (note.at() == null) {
            problems.add(new Problem(place + "at", Text.of("incidents.timeline.input.at")));
        } else {
            check(() -> Accepted.instant(place + "at", note.at()));
        }
        Optional<String> link = Optional.ofNullable(note.link()).filter(address -> !address.isBlank());
        if (link.isPresent() && Intake.link(link.get()).isEmpty()) {
            problems.add(new Problem(place + "link", Text.of("incidents.timeline.input.link")));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(NewEvent.of(
                        Curation.PERSON,
                        UUID.randomUUID().toString(),
                        note.at(),
                        kind.orElseThrow(),
                        text.orElseThrow())
                .timeFrom(TimeFrom.PERSON)
                .author(Author.of(by))
                .link(link.orElse(null))
                .build());
    }

    /** Milestones are set by their own call, which the timeline then tells of. */
    private Kind kind(Note note) {
        if (note.kind() == null) {
            return Kind.NOTE;
        }
        return Kind.ofWord(note.kind())
                .filter(kind -> kind != Kind.MILESTONE)
                .orElseThrow(() -> new InvalidInput(
                        place + "kind",
                        Text.of("incidents.timeline.input.kind", words(), Accepted.clean(note.kind()))));
    }

    private static String words() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.MILESTONE)
                .map(Kind::word)
                .collect(Collectors.joining(", "));
    }

    private <T> Optional<T> check(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (InvalidInput refusal) {
            problems.addAll(refusal.problems());
            return Optional.empty();
        }
    }
}
