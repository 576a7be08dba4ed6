package org.sensible.sandbox.velocity;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import org.sensible.sandbox.StartRefused;

/**
 * A value that a template got from a method that promises markup; it is inserted as it is. Templates never notice the box:
 * it is taken off before the value is called or passed on.
 */
record Markup(Object value) {

    private static final String HTML_SAFE = "com.atlassian.velocity.htmlsafe.HtmlSafe";

    /** The result of a method, boxed where the host takes it for markup. */
    static Object of(Object result, Method method) {
        boolean plain = result == null
                || result instanceof Boolean
                || result instanceof Number
                || result instanceof Iterable<?>
                || result instanceof Map<?, ?>;
        return plain || !isMarkup(method) ? result : new Markup(result);
    }

    static Object unbox(Object value) {
        return value instanceof Markup markup ? markup.value : value;
    }

    static Object[] unbox(Object[] values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = unbox(values[i]);
        }
        return plain;
    }

    /** Whether the class says itself that its text is markup. */
    static boolean isMarkup(Class<?> type) {
        try {
            return isAnnotated(type.getMethod("toString"));
        } catch (NoSuchMethodException impossible) {
            throw new StartRefused(type + " has no toString()", impossible);
        }
    }

    private static boolean isMarkup(Method method) {
        String name = method.getName();
        return name.toLowerCase(Locale.ROOT).endsWith("html")
                || name.startsWith("render")
                || name.startsWith("getRender")
                || isAnnotated(method);
    }

    private static boolean isAnnotated(Method method) {
        for (var annotation : method.getAnnotations()) {
            if (annotation.annotationType().getName().equals(HTML_SAFE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
