package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** {@code incident-summary}: one incident: stage, lead and roles, what to do next, and the form for a status update. */
public final class SummaryMacro implements Macro {

    private final MacroIncident incidents;
    private final SummaryScreens summaries;
    private final Reader reader;
    private final Screens screens;

    @Inject
    public SummaryMacro(MacroIncident incidents, SummaryScreens summaries, Reader reader, Screens screens) {
        this.incidents = incidents;
        this.summaries = summaries;
        this.reader = reader;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.summary.frame"));
        }
        try {
            Incident incident = incidents.of(parameters, page);
            return summaries.summary(
                    incident,
                    reader.current()
                            .orElseThrow(() -> new NotSignedIn(Text.of("incidents.macro.incident.notSignedIn"))),
                    page.medium() == MacroPage.Medium.EXPORT ? SummaryScreens.Place.PAPER : SummaryScreens.Place.MACRO);
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
