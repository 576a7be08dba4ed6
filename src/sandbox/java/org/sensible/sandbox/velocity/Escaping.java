package org.sensible.sandbox.velocity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** The automatic escaping of one rendering: every reference is text, unless its name or its origin says markup. */
final class Escaping implements ReferenceInsertionEventHandler {

    /** Where a rendering keeps it, out of reach for templates: no reference can be written with this name. */
    static final String KEY = "#escaping";

    private static final Pattern SCALAR = Pattern.compile("\\$!?\\{?([A-Za-z][A-Za-z0-9_-]*)\\}?");
    private static final Set<String> MARKUP_NAMES = Set.of("xHtmlContent", "body", "head");

    private final String template;
    private boolean on = true;

    Escaping(String template) {
        this.template = template;
    }

    void turn(boolean newState) {
        on = newState;
    }

    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null) {
            return absent(reference);
        }
        boolean markup = !on || value instanceof Markup || isMarkupName(reference) || Markup.isMarkup(value.getClass());
        return markup ? value : escape(String.valueOf(value));
    }

    private Object absent(String reference) {
        if (!reference.startsWith("$!")) {
            throw new BlockedMethod(template + ": " + reference
                    + " has no value and a host would print it literally; write $! where it may be absent");
        }
        return null;
    }

    private static boolean isMarkupName(String reference) {
        Matcher scalar = SCALAR.matcher(reference);
        return scalar.matches()
                && (scalar.group(1).toLowerCase(Locale.ROOT).endsWith("html")
                        || MARKUP_NAMES.contains(scalar.group(1)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
