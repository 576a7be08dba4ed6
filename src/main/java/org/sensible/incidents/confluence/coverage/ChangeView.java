package org.sensible.incidents.confluence.coverage;

import java.util.List;

/**
 * What one more person or a rota would change, for {@code coverage-change.html.vm}.
 *
 * @param suggestions what would bring the most
 * @param before how it is
 * @param after how it would be with whoever is imagined; none where nobody is
 * @param zones names to choose from
 * @param zone what stands in the form, likewise the others
 */
public record ChangeView(
        List<Suggestion> suggestions,
        Result before,
        List<Result> after,
        List<String> zones,
        String zone,
        String from,
        String to,
        List<Choice> days) {

    /** Somebody to add, as a sentence and as the form has it. */
    public record Suggestion(String words, String zone, String from, String to, String days) {}

    /** A row of the comparison. */
    public record Result(String who, String covered, String expected) {}

    /** On which days. */
    public record Choice(String value, String words, boolean isChosen) {}
}
