package org.sensible.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a query from its parts, by recursive descent: OR binds less than AND, AND less than NOT. */
final class Parser {

    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "order", "by", "empty", "null");
    private static final String OPERATORS =
            "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

    private final List<Token> tokens;
    private int at;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Query query() {
        Optional<Clause> where = next().isEnd() || next().is("order") ? Optional.empty() : Optional.of(or());
        List<Query.Sort> order = next().is("order") ? order() : List.of();
        if (!next().isEnd()) {
            throw JqlProblem.at(
                    next(),
                    order.isEmpty()
                            ? "Expecting either 'OR' or 'AND' but got " + named(next()) + "."
                            : "Expecting ',' but got " + named(next()) + ".");
        }
        return new Query(where, order);
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(next().isEnd() ? at : at++);
    }

    private boolean taken(String... alternatives) {
        for (String alternative : alternatives) {
            if (next().is(alternative)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private static String named(Token token) {
        return "'" + token.text() + "'";
    }

    private Clause or() {
        List<Clause> parts = new ArrayList<>(List.of(and()));
        while (taken("or", "||", "|")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Clause.Or(parts);
    }

    private Clause and() {
        List<Clause> parts = new ArrayList<>(List.of(not()));
        while (taken("and", "&&", "&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Clause.And(parts);
    }

    private Clause not() {
        if (taken("not", "!")) {
            return not().negated();
        }
        if (!taken("(")) {
            return term();
        }
        Clause inner = or();
        if (next().isEnd()) {
            throw JqlProblem.atTheEnd("Expecting ')' before the end of the query.");
        }
        if (!taken(")")) {
            throw JqlProblem.at(next(), "Expecting ')' but got " + named(next()) + ".");
        }
        return inner;
    }

    private Clause term() {
        String field = field();
        Operator operator = operator();
        return new Clause.Term(field, operator, operator.takesList() ? list() : List.of(operand(operator)));
    }

    private String field() {
        Token token = take();
        if (token.isEnd()) {
            throw JqlProblem.atTheEnd("Expecting a field name at the end of the query.");
        }
        if (!token.isText()) {
            throw JqlProblem.at(
                    token,
                    "Expecting a field name but got " + named(token) + ". You must surround " + named(token)
                            + " in quotation marks to use it as a field name.");
        }
        refuseReserved(token, "field name");
        return token.text();
    }

    private static void refuseReserved(Token token, String use) {
        if (token.kind() == Token.Kind.WORD && RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw JqlProblem.at(
                    token,
                    named(token) + " is a reserved JQL word. You must surround it in quotation marks to use it in a"
                            + " query as a " + use + ".");
        }
    }

    private Operator operator() {
        Token token = take();
        if (token.isEnd()) {
            throw JqlProblem.atTheEnd("Expecting operator before the end of the query. " + OPERATORS);
        }
        if (token.is("is")) {
            return taken("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (token.is("not")) {
            if (taken("in")) {
                return Operator.NOT_IN;
            }
            throw JqlProblem.at(token, "Expecting operator but got 'not'. " + OPERATORS);
        }
        for (Operator operator : Operator.values()) {
            if (token.is(operator.symbol())) {
                return operator;
            }
        }
        throw JqlProblem.at(token, "Expecting operator but got " + named(token) + ". " + OPERATORS);
    }

    private List<Operand> list() {
        if (!taken("(")) {
            if (next().isText() && tokens.get(at + 1).is("(")) {
                return List.of(operand(Operator.IN));
            }
            throw next().isEnd()
                    ? JqlProblem.atTheEnd("Expecting either a value, list or function before the end of the query.")
                    : JqlProblem.at(next(), "Expecting '(' but got " + named(next()) + ".");
        }
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand(Operator.IN));
        } while (taken(","));
        if (next().isEnd()) {
            throw JqlProblem.atTheEnd("Expecting ')' before the end of the query.");
        }
        if (!taken(")")) {
            throw JqlProblem.at(next(), "Expecting ',' or ')' but got " + named(next()) + ".");
        }
        return operands;
    }

    private Operand operand(Operator operator) {
        Token token = take();
        if (token.isEnd()) {
            throw JqlProblem.atTheEnd("Expecting either a value, list or function before the end of the query.");
        }
        if (token.is("empty") || token.is("null")) {
            return new Operand.Empty();
        }
        if (!token.isText()) {
            throw JqlProblem.at(
                    token,
                    "Expecting either a value, list or function but got " + named(token) + ". You must surround "
                            + named(token) + " in quotation marks to use it as a value.");
        }
        refuseReserved(token, "value");
        if (operator == Operator.IS || operator == Operator.IS_NOT || !taken("(")) {
            return new Operand.Literal(token.text());
        }
        return new Operand.Call(token.text(), arguments());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        while (next().isText()) {
            arguments.add(take().text());
            if (!taken(",")) {
                break;
            }
        }
        if (!taken(")")) {
            throw next().isEnd()
                    ? JqlProblem.atTheEnd("Expecting ')' before the end of the query.")
                    : JqlProblem.at(next(), "Expecting ')' but got " + named(next()) + ".");
        }
        return arguments;
    }

    private List<Query.Sort> order() {
        take();
        if (!taken("by")) {
            throw next().isEnd()
                    ? JqlProblem.atTheEnd("Expecting 'by' before the end of the query.")
                    : JqlProblem.at(next(), "Expecting 'by' but got " + named(next()) + ".");
        }
        List<Query.Sort> order = new ArrayList<>();
        do {
            String field = field();
            Optional<Boolean> descending =
                    taken("desc") ? Optional.of(true) : taken("asc") ? Optional.of(false) : Optional.empty();
            order.add(new Query.Sort(field, descending));
        } while (taken(","));
        return order;
    }
}
