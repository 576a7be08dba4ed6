package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Text;

/** A notice in the words of whoever gets it, who is not the one whose request this is. Threads may share it. */
@ConfluenceComponent
public final class NoticeWords {

    private final HostWording wording;
    private final LocaleResolver locales;

    @Inject
    public NoticeWords(HostWording wording, @ComponentImport LocaleResolver locales) {
        this.wording = wording;
        this.locales = locales;
    }

    Letter of(Notice notice, UserKey reader) {
        Locale locale = locales.getLocale(reader);
        return new Letter(
                oneLine(wording.say(notice.subject(), locale)),
                notice.lines().stream().map(line -> wording.say(line, locale)).toList(),
                notice.link(),
                wording.say(Text.of("incidents.notice.why"), locale));
    }

    /** A line break in a subject would begin a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /**
     * What somebody is sent.
     *
     * @param subject one line
     * @param why why the person got it
     */
    record Letter(String subject, List<String> lines, String link, String why) {

        String text() {
            return String.join("\n", lines) + "\n\n" + link + "\n\n-- \n" + why + "\n";
        }
    }
}
