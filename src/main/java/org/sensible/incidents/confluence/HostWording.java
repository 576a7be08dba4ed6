package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.util.Locale;
import org.sensible.incidents.host.Words;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Words from the plugin's message files, through the host. Threads may share it. */
@ConfluenceComponent
public final class HostWording implements Wording {

    private final Words words;
    private final LocaleResolver locales;

    @Inject
    public HostWording(@ComponentImport I18nResolver messages, @ComponentImport LocaleResolver locales, People people) {
        words = new Words(
                messages,
                argument -> argument instanceof Person person
                        ? people.describe(person).displayName()
                        : argument);
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

    /** In that language, whoever reads it. */
    String say(Text text, Locale locale) {
        return words.say(text, locale);
    }
}
