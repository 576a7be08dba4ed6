package org.sensible.sandbox.frame;

import java.util.Locale;

/** Pieces of HTML. */
public final class Html {

    private Html() {}

    /** Text as it may stand in HTML, attributes included. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The pattern with texts escaped and numbers as they are; what is markup is joined around it. */
    public static String of(String pattern, Object... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = texts[i] instanceof Raw raw ? raw.markup() : escape(String.valueOf(texts[i]));
        }
        return String.format(Locale.ROOT, pattern, escaped);
    }

    /** Marks what is markup already. */
    public static Raw raw(String markup) {
        return new Raw(markup);
    }

    /** Markup among the texts of a pattern. */
    public record Raw(String markup) {}
}
