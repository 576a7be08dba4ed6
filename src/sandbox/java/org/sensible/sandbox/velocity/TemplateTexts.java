package org.sensible.sandbox.velocity;

import java.util.List;
import java.util.function.BiFunction;

/** {@code $i18n} of a template: texts of the plugin in the reader's language. */
public final class TemplateTexts {

    private final BiFunction<String, Object[], String> texts;

    /** @param texts the text of a key with arguments, in the language of whoever reads now */
    public TemplateTexts(BiFunction<String, Object[], String> texts) {
        this.texts = texts;
    }

    public String getText(String key) {
        return texts.apply(key, new Object[0]);
    }

    /** Velocity collects arguments after the key into the array. */
    public String getText(String key, Object[] arguments) {
        return texts.apply(key, arguments);
    }

    public String getText(String key, List<?> arguments) {
        return texts.apply(key, arguments.toArray());
    }
}
