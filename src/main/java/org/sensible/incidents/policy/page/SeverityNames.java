package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * Reads which severities are meant: names in any order, {@code SEV1 - SEV3}, {@code SEV2 and worse}, {@code all}. Immutable.
 */
final class SeverityNames {

    private static final String SEPARATORS = " ,;/、・&+.";

    private final Vocabulary vocabulary;
    private final List<Severity> names;
    private final List<Severity> longestFirst;

    /** @param names worst first */
    SeverityNames(Vocabulary vocabulary, List<Severity> names) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.longestFirst = names.stream()
                .sorted(Comparator.comparing(
                                (Severity severity) -> severity.name().length())
                        .reversed())
                .toList();
    }

    /** Worst first; none for all of them; empty where the text says something else. */
    Optional<List<Severity>> read(String text) {
        if (text.isBlank() || vocabulary.is("all", text)) {
            return Optional.of(List.of());
        }
        String normal = Vocabulary.normal(text);
        List<Integer> found = new ArrayList<>();
        boolean isRange = false;
        int place = 0;
        while (place < normal.length()) {
            int at = place;
            Optional<Severity> severity = longestFirst.stream()
                    .filter(name -> standsAt(name, normal, at))
                    .findFirst();
            Optional<Vocabulary.Found> word = vocabulary.at(List.of("and", "to", "andWorse"), normal, place);
            if (severity.isPresent()) {
                int index = names.indexOf(severity.get());
                addAll(found, isRange ? found.get(found.size() - 1) : index, index);
                isRange = false;
                place += Vocabulary.normal(severity.get().name()).length();
            } else if (word.isPresent() && word.get().meaning().equals("andWorse") && !found.isEmpty()) {
                addAll(found, 0, found.get(found.size() - 1));
                place = word.get().end();
            } else if (word.isPresent() && !word.get().meaning().equals("andWorse")) {
                isRange = word.get().meaning().equals("to") && !found.isEmpty();
                place = word.get().end();
            } else if (SEPARATORS.indexOf(normal.charAt(place)) >= 0) {
                place++;
            } else {
                return Optional.empty();
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().distinct().sorted().map(names::get).toList());
    }

    Text expected() {
        return Text.of(
                "incidents.policy.expected.severities",
                names.stream().map(Severity::name).collect(Collectors.joining(", ")));
    }

    private static void addAll(List<Integer> found, int from, int to) {
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            found.add(i);
        }
    }

    private static boolean standsAt(Severity severity, String normal, int place) {
        String name = Vocabulary.normal(severity.name());
        int end = place + name.length();
        boolean isCut = end < normal.length()
                && Character.isDigit(normal.charAt(end))
                && Character.isDigit(name.charAt(name.length() - 1));
        return normal.startsWith(name, place) && !isCut;
    }
}
