package org.sensible.incidents.policy.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.Reminded;
import org.sensible.incidents.policy.Reminded.Part;

/**
 * Reads who is reminded: by the part that somebody has in the incident, by a role of the page's own table, or by name. What
 * stands around them ("the", "then") is passed over. Immutable.
 */
final class RemindedWords {

    private static final List<String> PARTS =
            Arrays.stream(Part.values()).map(part -> "reminded." + part.name()).toList();

    private final Vocabulary vocabulary;
    private final Mentioned mentioned;
    private final List<PolicyRole> roles;

    RemindedWords(Vocabulary vocabulary, Mentioned mentioned, List<PolicyRole> roles) {
        this.vocabulary = vocabulary;
        this.mentioned = mentioned;
        this.roles = roles;
    }

    /** Nobody where the cell is empty or says none; empty where nobody is found although it says something. */
    Optional<Reminded> read(TableRow row, String field) {
        String text = row.text(field);
        Set<Person> people = new LinkedHashSet<>(mentioned.in(row, field));
        Set<Part> parts = parts(Vocabulary.normal(text));
        roles.stream()
                .filter(role -> Vocabulary.normal(text).contains(Vocabulary.normal(role.name())))
                .forEach(role -> people.addAll(role.people()));
        if (parts.isEmpty() && people.isEmpty()) {
            boolean isNobody = text.isBlank() || vocabulary.is("none", text);
            return isNobody ? Optional.of(Reminded.NOBODY) : Optional.empty();
        }
        return Optional.of(new Reminded(mentioned.words(row, field), parts, List.copyOf(people)));
    }

    private Set<Part> parts(String normal) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        int place = 0;
        while (place < normal.length()) {
            Optional<Vocabulary.Found> found = vocabulary.at(PARTS, normal, place);
            found.ifPresent(word -> parts.add(Part.valueOf(word.meaning().substring("reminded.".length()))));
            place = found.map(Vocabulary.Found::end).orElse(place + 1);
        }
        return parts;
    }
}
