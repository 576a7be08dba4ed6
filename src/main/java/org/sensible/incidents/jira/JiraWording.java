package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Locale;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Words from the plugin's message files, through Jira. Threads may share it. */
@JiraComponent
public final class JiraWording implements Wording {

    private final I18nResolver messages;
    private final LocaleResolver locales;

    @Inject
    public JiraWording(@JiraImport I18nResolver messages, @JiraImport LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public String say(Text text) {
        return say(text, locales.getApplicationLocale());
    }

    @Override
    public String tell(Text text) {
        return say(text, locales.getLocale());
    }

    /** In the language of somebody else than the one whose request this is. */
    String say(Text text, Locale locale) {
        Serializable[] arguments = text.arguments().stream()
                .map(argument -> argument(argument, locale))
                .toArray(Serializable[]::new);
        return messages.getText(locale, text.key(), arguments);
    }

    private Serializable argument(Object argument, Locale locale) {
        if (argument instanceof Text text) {
            return say(text, locale);
        }
        return argument instanceof Number number ? number : argument.toString();
    }
}
