package org.sensible.sandbox.jira.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A query that was understood: which things it asks for, and in which order.
 *
 * @param <T> what is searched
 * @param order empty where the query names none
 */
public record Search<T>(Predicate<T> condition, Optional<Comparator<T>> order) {

    /**
     * Gives a query its meaning. Throws {@link JqlProblem} where it names what is not there.
     *
     * @param fields the field that a name stands for, in upper or lower case
     */
    public static <T> Search<T> of(Query query, Function<String, Optional<? extends Field<T, ?>>> fields) {
        Predicate<T> condition =
                query.where().map(clause -> predicate(clause, fields)).orElse(thing -> true);
        Optional<Comparator<T>> order = query.order().stream()
                .map(sort -> find(sort.field(), fields).comparator(sort))
                .reduce(Comparator::thenComparing);
        return new Search<>(condition, order);
    }

    private static <T> Predicate<T> predicate(Clause clause, Function<String, Optional<? extends Field<T, ?>>> fields) {
        if (clause instanceof Clause.Term term) {
            return find(term.field(), fields).predicate(term);
        }
        boolean all = clause instanceof Clause.And;
        List<Clause> parts = clause instanceof Clause.And and ? and.parts() : ((Clause.Or) clause).parts();
        return parts.stream()
                .map(part -> predicate(part, fields))
                .reduce(all ? Predicate::and : Predicate::or)
                .orElseThrow();
    }

    private static <T> Field<T, ?> find(String name, Function<String, Optional<? extends Field<T, ?>>> fields) {
        Optional<? extends Field<T, ?>> field = fields.apply(name);
        if (field.isEmpty()) {
            throw new JqlProblem("Field '" + name + "' does not exist or you do not have permission to view it.");
        }
        return field.get();
    }
}
