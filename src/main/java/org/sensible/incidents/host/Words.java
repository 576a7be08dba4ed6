package org.sensible.incidents.host;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sensible.incidents.incident.Text;

/** Texts with their arguments in one language, from the plugin's message files. Threads may share it. */
public final class Words {

    private final I18nResolver messages;
    private final UnaryOperator<Object> shown;

    /** @param shown what of an argument is shown that is neither a text nor a number */
    public Words(I18nResolver messages, UnaryOperator<Object> shown) {
        this.messages = messages;
        this.shown = shown;
    }

    public String say(Text text, Locale locale) {
        Serializable[] arguments = text.arguments().stream()
                .map(argument -> argument(argument, locale))
                .toArray(Serializable[]::new);
        return messages.getText(locale, text.key(), arguments);
    }

    private Serializable argument(Object argument, Locale locale) {
        if (argument instanceof Text text) {
            return say(text, locale);
        }
        return argument instanceof Number number
                ? number
                : shown.apply(argument).toString();
    }
}
