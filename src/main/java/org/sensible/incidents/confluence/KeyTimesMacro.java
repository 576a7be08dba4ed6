package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** {@code incident-key-times}: the response of one incident as a bar, and its nine key times, each with its state in words. */
public final class KeyTimesMacro implements Macro {

    private final MacroIncident incidents;
    private final IncidentScreens parts;
    private final Screens screens;

    @Inject
    public KeyTimesMacro(MacroIncident incidents, IncidentScreens parts, Screens screens) {
        this.incidents = incidents;
        this.parts = parts;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.keyTimes.frame"));
        }
        try {
            Incident incident = incidents.of(parameters, page);
            return parts.keyTimes(incident, page.medium() == MacroPage.Medium.EXPORT);
        } catch (Refusal refusal) {
            return screens.problem(refusal.problems().get(0).text());
        }
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
