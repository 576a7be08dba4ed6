package org.sensible.sandbox.confluence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small part of Confluence's query language: {@code label}, {@code title}, {@code space}, {@code type}, {@code id} and
 * {@code text} with {@code =}, {@code !=}, {@code ~}, {@code in (…)} and {@code not in (…)}, joined by {@code and} and {@code or}, in
 * parentheses. Anything else is refused, {@code order by} as well.
 */
final class Cql {

    /** What a query is asked about. */
    interface Hit {

        /** The values of a field. */
        Set<String> values(String field);
    }

    /** A query that this part of the language does not have. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotUnderstood(String message) {
            super(message);
        }
    }

    private static final Set<String> FIELDS = Set.of("label", "title", "space", "type", "id", "text");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(!=|[=~(),])|([^\\s=~!(),\"']+))");

    /** A word, a sign or a quoted text of a query. */
    private record Token(String text, boolean quoted) {

        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final String query;
    private int next;

    private Cql(String query) {
        this.query = query;
        Matcher matcher = TOKEN.matcher(query.strip());
        int end = 0;
        while (matcher.lookingAt() || end < matcher.regionEnd()) {
            if (!matcher.lookingAt()) {
                throw refused("what stands at position " + end);
            }
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            String plain = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            tokens.add(quoted == null ? new Token(plain, false) : new Token(quoted.replaceAll("\\\\(.)", "$1"), true));
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
    }

    /** The meaning of a query. */
    static Predicate<Hit> parse(String query) {
        Cql cql = new Cql(query);
        Predicate<Hit> meaning = cql.either();
        if (cql.next < cql.tokens.size()) {
            throw cql.refused("\"" + cql.tokens.get(cql.next).text() + "\"");
        }
        return meaning;
    }

    private NotUnderstood refused(String what) {
        return new NotUnderstood("Could not parse cql : " + query + " (" + what + ")");
    }

    private Predicate<Hit> either() {
        Predicate<Hit> meaning = both();
        while (skip("or")) {
            meaning = meaning.or(both());
        }
        return meaning;
    }

    private Predicate<Hit> both() {
        Predicate<Hit> meaning = one();
        while (skip("and")) {
            meaning = meaning.and(one());
        }
        return meaning;
    }

    private Predicate<Hit> one() {
        if (skip("(")) {
            Predicate<Hit> inner = either();
            require(")");
            return inner;
        }
        String field = take().text().toLowerCase(Locale.ROOT);
        if (!FIELDS.contains(field)) {
            throw refused("field " + field);
        }
        return condition(field);
    }

    private Predicate<Hit> condition(String field) {
        if (skip("=")) {
            return oneOf(field, List.of(take().text()));
        }
        if (skip("!=")) {
            return oneOf(field, List.of(take().text())).negate();
        }
        if (skip("~")) {
            return contains(field, take().text());
        }
        boolean not = skip("not");
        if (!skip("in")) {
            throw refused("after " + field);
        }
        Predicate<Hit> in = oneOf(field, list());
        return not ? in.negate() : in;
    }

    private List<String> list() {
        require("(");
        List<String> values = new ArrayList<>(List.of(take().text()));
        while (skip(",")) {
            values.add(take().text());
        }
        require(")");
        return values;
    }

    private static Predicate<Hit> oneOf(String field, List<String> wanted) {
        return hit ->
                hit.values(field).stream().anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** Every word must be there; a star at its end stands for whatever follows. */
    private static Predicate<Hit> contains(String field, String text) {
        List<String> words =
                List.of(text.toLowerCase(Locale.ROOT).replace("*", "").split("\\s+"));
        return hit -> hit.values(field).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> words.stream().allMatch(value::contains));
    }

    private boolean skip(String word) {
        boolean there = next < tokens.size() && tokens.get(next).is(word);
        next += there ? 1 : 0;
        return there;
    }

    private void require(String word) {
        if (!skip(word)) {
            throw refused("\"" + word + "\" is missing");
        }
    }

    private Token take() {
        if (next == tokens.size()) {
            throw refused("it ends too early");
        }
        return tokens.get(next++);
    }
}
