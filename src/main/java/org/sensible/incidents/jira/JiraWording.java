package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sensible.incidents.host.Words;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/** Words from the plugin's message files, through Jira. Threads may share it. */
@JiraComponent
public final class JiraWording implements Wording {

    private final Words words;
    private final LocaleResolver locales;

    @Inject
    public JiraWording(@JiraImport I18nResolver messages, @JiraImport LocaleResolver locales) {
        words = new Words(messages, UnaryOperator.identity());
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
        return words.say(text, locale);
    }
}
