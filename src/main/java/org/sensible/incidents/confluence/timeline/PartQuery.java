package org.sensible.incidents.confluence.timeline;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineQuery;

/**
 * Which part of a timeline a screen asks for. What cannot be understood is passed over: it comes from our own script, and a
 * screen that shows too much is better than none.
 *
 * @param query which events at all
 * @param after id of the event behind which the part begins; {@code null} for the beginning
 * @param from id of the event with which the part begins
 * @param gap id of a curated event, for what was left out behind it
 */
record PartQuery(
        TimelineQuery query,
        @Nullable String after,
        @Nullable String from,
        @Nullable String gap) {

    private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");
    private static final int LONGEST_WORDS = 200;

    /** The curated rows from the beginning. */
    static final PartQuery CURATED = new PartQuery(TimelineQuery.SHOWN, null, null, null);

    /** @param parameters gives the value of a parameter of the address, {@code null} where it is absent */
    static PartQuery of(Function<String, String> parameters) {
        String words = parameters.apply("q");
        return new PartQuery(
                new TimelineQuery(
                        Boolean.parseBoolean(parameters.apply("all")),
                        null,
                        words == null || words.isBlank()
                                ? null
                                : words.strip()
                                        .substring(0, Math.min(words.strip().length(), LONGEST_WORDS)),
                        kinds(parameters.apply("kind")),
                        false,
                        names(parameters.apply("without"))),
                id(parameters.apply("after")),
                id(parameters.apply("from")),
                id(parameters.apply("gap")));
    }

    private static Set<Kind> kinds(@Nullable String words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        names(words).forEach(word -> Kind.ofWord(word).ifPresent(kinds::add));
        return kinds;
    }

    private static Set<String> names(@Nullable String words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    @Nullable
    private static String id(@Nullable String value) {
        return value != null && ID.matcher(value).matches() ? value : null;
    }
}
