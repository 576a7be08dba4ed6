package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/**
 * The common form of the macros about one incident: one line where there is nothing to show it on yet, else the incident that
 * is meant, else why this reader cannot have it, in words. What is shown of it is each macro's own. Threads may share it.
 */
abstract class IncidentMacro implements Macro {

    private final MacroIncident incidents;
    private final Screens screens;
    private final Text frame;

    /** @param frame what will be here, for a preview, a template or a feed */
    IncidentMacro(MacroIncident incidents, Screens screens, Text frame) {
        this.incidents = incidents;
        this.screens = screens;
        this.frame = frame;
    }

    /** What this reader gets of an incident that he may see. */
    abstract String show(Incident incident, Person reader, Call call);

    /** What stands there where the reader may not see the incident, or none is meant. */
    String refused(Text why, Call call) {
        return screens.problem(why);
    }

    @Override
    public final String execute(Map<String, String> parameters, String body, ConversionContext context) {
        Call call = new Call(parameters, body, MacroPage.of(context));
        if (call.page().medium() == MacroPage.Medium.FRAME) {
            // a macro without a body gets none worth repeating
            return screens.notice(frame) + (getBodyType() == BodyType.NONE ? "" : body);
        }
        try {
            MacroIncident.Found found = incidents.of(parameters, call.page());
            return show(found.incident(), found.reader(), call);
        } catch (Refusal refusal) {
            return refused(refusal.problems().get(0).text(), call);
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

    /** One rendering. */
    record Call(Map<String, String> parameters, String body, MacroPage page) {

        /** Whether nothing can be clicked, and every instant tells its date. */
        boolean onPaper() {
            return page.medium() == MacroPage.Medium.EXPORT;
        }
    }
}
