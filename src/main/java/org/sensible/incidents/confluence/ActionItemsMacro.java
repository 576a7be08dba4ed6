package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/**
 * {@code action-items}: the action items of an incident as Jira shows them to the reader, as a matrix of importance and
 * urgency or as a list. A silent Jira, or one that the reader has not authorised yet, is said in words and breaks no page.
 */
public final class ActionItemsMacro implements Macro {

    private final MacroIncident incidents;
    private final ActionItemsScreens parts;
    private final Screens screens;

    @Inject
    public ActionItemsMacro(MacroIncident incidents, ActionItemsScreens parts, Screens screens) {
        this.incidents = incidents;
        this.parts = parts;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.actionItems.frame"));
        }
        try {
            Incident incident = incidents.of(parameters, page);
            boolean asList = "list".equals(parameters.get("view"));
            return page.medium() == MacroPage.Medium.EXPORT ? parts.export(incident) : parts.show(incident, asList);
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
