package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.policy.PolicyReport;
import org.sensible.incidents.policy.Reports;
import org.sensible.incidents.policy.page.PolicyUpkeep;

/**
 * A report of the policy. On a page only its frame is rendered: the incidents are judged when the page's script asks for the table, so
 * that no page waits for it. On paper it is all there. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyReportScreens {

    private static final List<Long> PERIODS = List.of(30L, 90L, 180L, 365L);

    private final Reports reports;
    private final Policies policies;
    private final PolicyUpkeep upkeep;
    private final Links links;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public PolicyReportScreens(
            Reports reports, Policies policies, PolicyUpkeep upkeep, Links links, Wording wording, Screens screens) {
        this.reports = reports;
        this.policies = policies;
        this.upkeep = upkeep;
        this.links = links;
        this.wording = wording;
        this.screens = screens;
    }

    String frame(ReportQuery query) {
        screens.useScript("incidents-policy-report");
        return screens.show("policy-report", new ReportView(query.from(), periods(query), severities(query), ""));
    }

    String paper(ReportQuery query, Person reader) {
        return screens.show("policy-report", new ReportView(query.from(), List.of(), List.of(), table(query, reader)));
    }

    /** Judges the incidents. */
    String table(ReportQuery query, Person reader) {
        String severity = query.severity().isEmpty() ? null : query.severity();
        PolicyReport report = reports.of(query.period(), severity, reader);
        String url = upkeep.stateFor(null, reader).url();
        return screens.show(
                "policy-report-table",
                new ReportView.Table(
                        tell("over", report.incidents(), query.period().toDays()),
                        report.isCut() ? tell("cut", Reports.MOST) : "",
                        url == null ? "" : url,
                        report.rows().stream().map(this::row).toList()));
    }

    private List<ReportView.Choice> periods(ReportQuery query) {
        List<ReportView.Choice> choices = new ArrayList<>();
        if (!query.from().isEmpty()) {
            choices.add(new ReportView.Choice("", tell("sinceDate", query.from()), true));
        }
        long days = query.period().toDays();
        boolean isOdd = query.from().isEmpty() && !PERIODS.contains(days);
        Stream.concat(isOdd ? Stream.of(days) : Stream.empty(), PERIODS.stream())
                .map(period -> new ReportView.Choice(
                        Long.toString(period),
                        tell("days", period),
                        query.from().isEmpty() && period == days))
                .forEach(choices::add);
        return choices;
    }

    private List<ReportView.Choice> severities(ReportQuery query) {
        List<ReportView.Choice> choices = new ArrayList<>();
        choices.add(new ReportView.Choice(
                "", tell("allSeverities"), query.severity().isEmpty()));
        Stream.concat(
                        policies.inForce().levels().stream()
                                .map(level -> level.severity().name()),
                        Stream.of(query.severity()).filter(name -> !name.isEmpty()))
                .distinct()
                .map(name -> new ReportView.Choice(name, name, name.equals(query.severity())))
                .forEach(choices::add);
        return choices;
    }

    private ReportView.Row row(PolicyReport.Row row) {
        int percent = row.decided() == 0 ? 0 : Math.round(100f * row.kept() / row.decided());
        return new ReportView.Row(
                row.slug(),
                wording.tell(row.text()),
                row.decided() == 0
                        ? "–"
                        : wording.tell(Text.of("incidents.macro.board.kept", row.kept(), row.decided())),
                Integer.toString(percent),
                Integer.toString(row.open()),
                Integer.toString(row.excepted()),
                row.isKeptByNobody(),
                row.brokenBy().stream()
                        .map(key -> new ReportView.Broken(key, links.incident(key)))
                        .toList());
    }

    private String tell(String key, Object... arguments) {
        return wording.tell(Text.of("incidents.policy.report." + key, arguments));
    }
}
