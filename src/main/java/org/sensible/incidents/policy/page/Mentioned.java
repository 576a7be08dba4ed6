package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/** Finds the people whom a cell names, by mention or by user name. Threads may share it if they may share the people. */
final class Mentioned {

    private final People people;

    Mentioned(People people) {
        this.people = people;
    }

    /** In the cell's order, each once; who is unknown is left out. */
    List<Person> in(TableRow row, String field) {
        List<Person> found = new ArrayList<>();
        row.mentions(field).forEach(mention -> person(mention).ifPresent(found::add));
        parts(row.text(field)).flatMap(part -> people.byName(part).stream()).forEach(found::add);
        return found.stream().distinct().toList();
    }

    Optional<Person> person(CellText.Mention mention) {
        return mention.key().isEmpty() ? people.byName(mention.name()) : Optional.of(new Person(mention.key()));
    }

    /** What the cell says, or the names of those whom it mentions where it says nothing else. */
    String words(TableRow row, String field) {
        String text = row.text(field);
        return text.isEmpty() || text.matches("[\\p{Punct}\\s、・]+")
                ? in(row, field).stream()
                        .map(person -> people.describe(person).displayName())
                        .collect(Collectors.joining(", "))
                : text;
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[,;、・]"))
                .map(String::strip)
                .filter(part -> part.matches("@?[\\w.@-]{1,255}"))
                .map(part -> part.startsWith("@") ? part.substring(1) : part);
    }
}
