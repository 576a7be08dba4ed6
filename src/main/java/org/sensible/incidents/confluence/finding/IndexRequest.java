package org.sensible.incidents.confluence.finding;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.IndexOrder;

/**
 * Which part of the index a screen asks for, as the words of an address. What cannot be understood is passed over: it comes
 * from our own links and form, and a list that shows too much is better than none. Immutable.
 *
 * @param words the parameters that are given, by their names; {@code fixed} names those that the reader cannot change
 */
record IndexRequest(Map<String, String> words) {

    static final int USUAL_LIMIT = 25;
    static final int MOST_LIMIT = 100;
    private static final int LONGEST = 200;
    private static final Set<String> NAMES = Set.of(
            "space",
            "service",
            "severity",
            "state",
            "period",
            "from",
            "to",
            "q",
            "waiting",
            "sort",
            "start",
            "limit",
            "fixed");

    IndexRequest {
        words = Map.copyOf(words);
    }

    /** @param parameters gives the value of a parameter, {@code null} where it is absent */
    static IndexRequest of(UnaryOperator<String> parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.apply(name);
            if (value != null && !value.isBlank() && isUsable(name, value.strip())) {
                words.put(
                        name, value.strip().substring(0, Math.min(value.strip().length(), LONGEST)));
            }
        }
        return new IndexRequest(words);
    }

    /** @throws InvalidInput for a macro's parameter that cannot be understood: a person can mend it */
    static void check(String name, String value) {
        if (!isUsable(name, value)) {
            throw new InvalidInput(name, Text.of("incidents.postmortem.index.input." + name, value));
        }
    }

    private static boolean isUsable(String name, String value) {
        return switch (name) {
            case "from", "to" -> isDay(value);
            case "limit" -> value.matches("[1-9]\\d?|" + MOST_LIMIT);
            case "state" ->
                Stream.of(Postmortem.State.values())
                        .anyMatch(state -> state.name().equals(value));
            default -> true;
        };
    }

    private static boolean isDay(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    @Nullable
    String get(String name) {
        return words.get(name);
    }

    String text(String name) {
        return words.getOrDefault(name, "");
    }

    /** Whether the reader may not change it: the macro says it. */
    boolean isFixed(String name) {
        return Set.of(text("fixed").split(",")).contains(name);
    }

    @Nullable
    Postmortem.State state() {
        return get("state") == null ? null : Postmortem.State.valueOf(get("state"));
    }

    IndexOrder order() {
        return IndexOrder.ofWord(text("sort")).orElse(IndexOrder.LATEST);
    }

    int start() {
        return text("start").matches("\\d{1,7}") ? Integer.parseInt(text("start")) : 0;
    }

    int limit() {
        return get("limit") == null ? USUAL_LIMIT : Integer.parseInt(get("limit"));
    }

    boolean isWaiting() {
        return text("waiting").equals("true");
    }

    /** Whether it asks for less than everything, beside what is fixed. */
    boolean isFiltered() {
        return words.keySet().stream()
                .anyMatch(
                        name -> Set.of("space", "service", "severity", "state", "period", "from", "to", "q", "waiting")
                                        .contains(name)
                                && !isFixed(name));
    }

    /** The same with other words; {@code null} takes one away. */
    IndexRequest with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(words);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new IndexRequest(changed);
    }

    /** What is fixed, in its order and from its beginning. */
    IndexRequest cleared() {
        Map<String, String> kept = new LinkedHashMap<>(words);
        kept.keySet()
                .removeIf(name ->
                        !isFixed(name) && !Set.of("fixed", "sort", "limit").contains(name));
        return new IndexRequest(kept);
    }

    /** As the query of an address, names in order. */
    String query() {
        StringBuilder query = new StringBuilder();
        words.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(word -> query.append(
                        query.length() == 0 ? "?" : "&")
                .append(word.getKey())
                .append('=')
                .append(URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8)));
        return query.toString();
    }
}
