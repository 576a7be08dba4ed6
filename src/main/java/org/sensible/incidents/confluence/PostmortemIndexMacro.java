package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sensible.incidents.confluence.finding.IndexScreens;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code postmortem-index}: postmortems that the reader may see, with their state, key times and what is open. Parameters:
 * {@code space}, {@code service}, {@code severity}, {@code state}, {@code from} and {@code to} (days), and {@code limit}, how many on
 * a page, 1 to 100, 25 where absent. What is given is fixed; for the rest the reader has filters.
 */
public final class PostmortemIndexMacro implements Macro {

    private static final List<String> PARAMETERS =
            List.of("space", "service", "severity", "state", "from", "to", "limit");

    private final IndexScreens index;
    private final Reader reader;
    private final Screens screens;

    @Inject
    public PostmortemIndexMacro(IndexScreens index, Reader reader, Screens screens) {
        this.index = index;
        this.reader = reader;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.postmortem.index.frame"));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.problem(Text.of("incidents.postmortem.index.notSignedIn"));
        }
        try {
            return index.macro(given(parameters), page.medium() == MacroPage.Medium.EXPORT, person.get());
        } catch (InvalidInput unreadable) {
            return screens.problem(unreadable.problems().get(0).text());
        }
    }

    private static Map<String, String> given(Map<String, String> parameters) {
        Map<String, String> given = new TreeMap<>();
        for (String name : PARAMETERS) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }
        return given;
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
