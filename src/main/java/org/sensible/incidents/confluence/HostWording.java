package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Locale;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Words from the plugin's message files, through the host. Threads may share it. */
@ConfluenceComponent
public final class HostWording implements Wording {

    private final I18nResolver messages;
    private final LocaleResolver locales;
    private final People people;

    @Inject
    public HostWording(@ComponentImport I18nResolver messages, @ComponentImport LocaleResolver locales, People people) {
        this.messages = messages;
        this.locales = locales;
        this.people = people;
    }

    @Override
    public String say(Text text) {
        return say(text, locales.getApplicationLocale());
    }

    @Override
    public String tell(Text text) {
        return say(text, locales.getLocale());
    }

    /** In that language, whoever reads it. */
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
        if (argument instanceof Person person) {
            return people.describe(person).displayName();
        }
        return argument instanceof Number number ? number : argument.toString();
    }
}
