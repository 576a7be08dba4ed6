package org.sensible.sandbox.jira.jql;

/**
 * A part of a query.
 *
 * @param text what it says, without quotes and escapes
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** Whether it is that symbol, or that keyword in upper or lower case; a quoted text is neither. */
    boolean is(String symbolOrKeyword) {
        return kind != Kind.QUOTED && kind != Kind.END && text.equalsIgnoreCase(symbolOrKeyword);
    }

    /** Whether it can stand for a field or a value. */
    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
