package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code policy-report}: how often each rule was kept since the date {@code from}, in the last 90 days where it is absent, and
 * which one nobody keeps; of one {@code severity} alone where that is given. Over the incidents that the reader may see.
 */
public final class PolicyReportMacro implements Macro {

    private final PolicyReportScreens reports;
    private final Reader reader;
    private final Screens screens;
    private final Clock clock;

    @Inject
    public PolicyReportMacro(PolicyReportScreens reports, Reader reader, Screens screens, Clock clock) {
        this.reports = reports;
        this.reader = reader;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage.Medium medium = MacroPage.of(context).medium();
        if (medium == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.policy.report.frame"));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.problem(Text.of("incidents.macro.board.notSignedIn"));
        }
        try {
            ReportQuery query = ReportQuery.of(parameters::get, clock);
            return medium == MacroPage.Medium.EXPORT ? reports.paper(query, person.get()) : reports.frame(query);
        } catch (InvalidInput wrong) {
            return screens.problem(wrong.problems().get(0).text());
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
