package org.sensible.sandbox.jira.jql;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A field that a query may name: which values a thing has in it, and what a written value means.
 *
 * @param <T> what is searched
 * @param <V> the values of the field
 */
public final class Field<T, V extends Comparable<? super V>> {

    /** What comes first where a query sorts by the field and does not say. */
    private enum Order {
        NONE,
        SMALLEST_FIRST,
        LARGEST_FIRST
    }

    private final String name;
    private final Set<Operator> operators;
    private final Function<T, ? extends Collection<V>> values;
    private final Function<Operand, Collection<V>> meaning;
    private final BiPredicate<V, String> search;
    private final Order order;
    private final Optional<String> absentWord;

    private Field(
            String name,
            Set<Operator> operators,
            Function<T, ? extends Collection<V>> values,
            Function<Operand, Collection<V>> meaning,
            BiPredicate<V, String> search,
            Order order,
            Optional<String> absentWord) {
        this.name = Objects.requireNonNull(name, "name");
        this.operators = operators;
        this.values = values;
        this.meaning = meaning;
        this.search = search;
        this.order = order;
        this.absentWord = absentWord;
    }

    /**
     * A field whose values are equal or not.
     *
     * @param meaning the value that is meant; throws {@link JqlProblem} where there is none
     */
    public static <T, V extends Comparable<? super V>> Field<T, V> exact(
            String name, Function<T, ? extends Collection<V>> values, Function<Operand, Collection<V>> meaning) {
        return new Field<>(
                name, Operator.EXACT, values, meaning, (value, text) -> false, Order.SMALLEST_FIRST, Optional.empty());
    }

    /** A field whose values have an order. */
    public static <T, V extends Comparable<? super V>> Field<T, V> ordered(
            String name, Function<T, ? extends Collection<V>> values, Function<Operand, Collection<V>> meaning) {
        return new Field<>(
                name,
                Operator.ORDERED,
                values,
                meaning,
                (value, text) -> false,
                Order.SMALLEST_FIRST,
                Optional.empty());
    }

    /** As {@link #ordered}, with the largest first where a query does not say. */
    public static <T, V extends Comparable<? super V>> Field<T, V> newestFirst(
            String name, Function<T, ? extends Collection<V>> values, Function<Operand, Collection<V>> meaning) {
        return new Field<>(
                name, Operator.ORDERED, values, meaning, (value, text) -> false, Order.LARGEST_FIRST, Optional.empty());
    }

    /** A field in whose text words are looked for, and that can be sorted by. */
    public static <T> Field<T, String> line(String name, Function<T, ? extends Collection<String>> values) {
        return searched(name, values, Order.SMALLEST_FIRST);
    }

    /** A field in whose text words are looked for. */
    public static <T> Field<T, String> text(String name, Function<T, ? extends Collection<String>> values) {
        return searched(name, values, Order.NONE);
    }

    private static <T> Field<T, String> searched(
            String name, Function<T, ? extends Collection<String>> values, Order order) {
        return new Field<>(
                name,
                Operator.TEXT,
                values,
                operand -> List.of(),
                (value, text) -> Words.of(text).in(value),
                order,
                Optional.empty());
    }

    /** The same field, in which that word also stands for having no value. */
    public Field<T, V> absentAs(String word) {
        return new Field<>(name, operators, values, meaning, search, order, Optional.of(word));
    }

    /** The name that Jira knows it by. */
    public String name() {
        return name;
    }

    /** Whether a thing is what the comparison asks for; throws {@link JqlProblem} where it cannot be asked. */
    Predicate<T> predicate(Clause.Term term) {
        Operator operator = term.operator();
        if (!operators.contains(operator)) {
            throw new JqlProblem(
                    "The operator '" + operator.symbol() + "' is not supported by the '" + term.field() + "' field.");
        }
        boolean absent = term.operands().stream().anyMatch(this::isAbsent);
        List<Operand> written =
                term.operands().stream().filter(operand -> !isAbsent(operand)).toList();
        if ((operator == Operator.IS || operator == Operator.IS_NOT) && !written.isEmpty()) {
            throw new JqlProblem("The value '" + text(written.get(0)) + "' is not supported by the '"
                    + operator.symbol() + "' operator; it takes EMPTY or NULL.");
        }
        return predicate(operator, absent, written);
    }

    private Predicate<T> predicate(Operator operator, boolean absent, List<Operand> written) {
        return switch (operator) {
            case IS -> this::isEmpty;
            case IS_NOT -> thing -> !isEmpty(thing);
            case LIKE -> liked(written);
            case NOT_LIKE -> thing -> !isEmpty(thing) && liked(written).negate().test(thing);
            case EQUALS, IN -> {
                List<V> wanted = meant(written);
                yield thing ->
                        absent && isEmpty(thing) || values.apply(thing).stream().anyMatch(wanted::contains);
            }
            case NOT_EQUALS, NOT_IN -> {
                List<V> unwanted = meant(written);
                // As in Jira, what has no value at all is not found either.
                yield thing -> !isEmpty(thing) && values.apply(thing).stream().noneMatch(unwanted::contains);
            }
            case LESS -> compared(written, order -> order < 0);
            case GREATER -> compared(written, order -> order > 0);
            case LESS_OR_EQUAL -> compared(written, order -> order <= 0);
            case GREATER_OR_EQUAL -> compared(written, order -> order >= 0);
        };
    }

    private boolean isAbsent(Operand operand) {
        return operand instanceof Operand.Empty
                || operand instanceof Operand.Literal literal
                        && absentWord.filter(literal.text()::equalsIgnoreCase).isPresent();
    }

    private boolean isEmpty(T thing) {
        return values.apply(thing).isEmpty();
    }

    private List<V> meant(List<Operand> written) {
        return written.stream()
                .flatMap(operand -> meaning.apply(operand).stream())
                .toList();
    }

    private Predicate<T> compared(List<Operand> written, Predicate<Integer> right) {
        List<V> limits = meant(written);
        return thing -> values.apply(thing).stream()
                .anyMatch(value -> limits.stream().anyMatch(limit -> right.test(value.compareTo(limit))));
    }

    private Predicate<T> liked(List<Operand> written) {
        List<String> texts = written.stream().map(Field::text).toList();
        return thing -> values.apply(thing).stream()
                .anyMatch(value -> texts.stream().anyMatch(text -> search.test(value, text)));
    }

    /** What was written, as it reads. */
    static String text(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        return operand instanceof Operand.Call call ? call.function() + "()" : "EMPTY";
    }

    /** The order of the field; what has no value comes last. */
    Comparator<T> comparator(Query.Sort sort) {
        if (order == Order.NONE) {
            throw new JqlProblem("Not able to sort using field '" + sort.field() + "'.");
        }
        Comparator<V> forward = Comparator.naturalOrder();
        Comparator<V> wanted = sort.descending().orElse(order == Order.LARGEST_FIRST) ? forward.reversed() : forward;
        return Comparator.comparing(
                thing -> values.apply(thing).stream().min(wanted), (left, right) -> compare(left, right, wanted));
    }

    private static <V> int compare(Optional<V> left, Optional<V> right, Comparator<V> by) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return by.compare(left.get(), right.get());
    }

    /** Words that are looked for in a text: all of them, or a phrase in quotes. */
    private record Words(List<String> parts, boolean phrase) {

        static Words of(String text) {
            String stripped = text.strip();
            boolean phrase = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
            return new Words(split(phrase ? stripped.substring(1, stripped.length() - 1) : stripped), phrase);
        }

        private static List<String> split(String text) {
            return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}*?]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        boolean in(String text) {
            List<String> there = split(text.replace('*', ' ').replace('?', ' '));
            if (phrase) {
                return Collections.indexOfSubList(there, parts) >= 0;
            }
            return !parts.isEmpty()
                    && parts.stream().allMatch(part -> there.stream().anyMatch(word -> word.matches(pattern(part))));
        }

        private static String pattern(String part) {
            return part.replace("*", ".*").replace("?", ".");
        }
    }
}
