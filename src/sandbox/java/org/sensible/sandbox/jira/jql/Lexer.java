package org.sensible.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a query into its parts. */
final class Lexer {

    private static final String SYMBOLS = "=!<>~(),&|";
    private static final String RESERVED = "%^$#@[]{};?+*`/\\:";
    private static final String PROPERTY = "issue.property";
    private static final Set<String> DOUBLE = Set.of("!=", "<=", ">=", "!~", "&&", "||");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String query) {
        this.query = query;
    }

    /** The parts in order; the last one is the end. */
    static List<Token> cut(String query) {
        return new Lexer(query).cut();
    }

    private List<Token> cut() {
        while (at < query.length()) {
            char next = query.charAt(at);
            if (next == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (Character.isWhitespace(next)) {
                at++;
            } else if (next == '"' || next == '\'') {
                quoted(next);
            } else if (SYMBOLS.indexOf(next) >= 0) {
                symbol();
            } else {
                word();
            }
        }
        tokens.add(token(Token.Kind.END, "", at));
        return tokens;
    }

    private Token token(Token.Kind kind, String text, int from) {
        return new Token(kind, text, line, from - lineStart + 1);
    }

    private void symbol() {
        boolean two = at + 2 <= query.length() && DOUBLE.contains(query.substring(at, at + 2));
        String text = query.substring(at, at + (two ? 2 : 1));
        tokens.add(token(Token.Kind.SYMBOL, text, at));
        at += text.length();
    }

    private void quoted(char quote) {
        int from = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != quote) {
            text.append(query.charAt(at) == '\\' ? escape(from) : query.charAt(at++));
        }
        if (at == query.length()) {
            throw JqlProblem.at(
                    token(Token.Kind.QUOTED, "", from), "The quoted string '" + text + "' has not been completed.");
        }
        at++;
        tokens.add(token(Token.Kind.QUOTED, text.toString(), from));
    }

    private char escape(int from) {
        String known = "tnr\\'\" ";
        String meant = "\t\n\r\\'\" ";
        int which = at + 1 < query.length() ? known.indexOf(query.charAt(at + 1)) : -1;
        if (which < 0) {
            throw JqlProblem.at(
                    token(Token.Kind.QUOTED, "", from),
                    "'" + query.substring(at, Math.min(at + 2, query.length()))
                            + "' is an illegal JQL escape sequence.");
        }
        at += 2;
        return meant.charAt(which);
    }

    private void word() {
        int from = at;
        refuseReserved();
        while (at < query.length() && isOfWord(query.charAt(at))) {
            at++;
        }
        if (at < query.length()
                && query.charAt(at) == '['
                && query.substring(from, at).equalsIgnoreCase(PROPERTY)) {
            property(from);
        }
        tokens.add(token(Token.Kind.WORD, query.substring(from, at), from));
    }

    /** {@code issue.property[key].path} is one word. */
    private void property(int from) {
        int close = query.indexOf(']', at);
        if (close < 0) {
            throw JqlProblem.at(token(Token.Kind.WORD, "", from), "Expecting ']' before the end of the query.");
        }
        at = close + 1;
        while (at < query.length() && isOfWord(query.charAt(at))) {
            at++;
        }
    }

    private void refuseReserved() {
        char next = query.charAt(at);
        if (RESERVED.indexOf(next) >= 0) {
            throw JqlProblem.at(
                    token(Token.Kind.WORD, "", at),
                    "The character '" + next + "' is a reserved JQL character. You must enclose it in a string or use"
                            + " the escape '\\u" + String.format("%04x", (int) next) + "' instead.");
        }
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && SYMBOLS.indexOf(c) < 0 && RESERVED.indexOf(c) < 0 && c != '"' && c != '\'';
    }
}
