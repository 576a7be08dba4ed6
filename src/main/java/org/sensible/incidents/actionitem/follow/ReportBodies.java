package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.timeline.hook.OtherBodies;
import org.sensible.incidents.timeline.source.Jira;
import org.sensible.incidents.timeline.source.Payload;

/**
 * Reports of Jira's side among what comes under tokens of the source {@value Jira#NAME}: keeps them, and lets the incidents that they
 * are about follow. One that asks is answered with whom that Jira is to remind. Threads may share it.
 */
@ConfluenceComponent
public final class ReportBodies implements OtherBodies {

    private final Reporting reporting;
    private final Improvement improvement;
    private final JiraDigests digests;

    @Inject
    public ReportBodies(Reporting reporting, Improvement improvement, JiraDigests digests) {
        this.reporting = reporting;
        this.improvement = improvement;
        this.digests = digests;
    }

    @Override
    public String source() {
        return Jira.NAME;
    }

    @Override
    public Optional<Outcome> take(Payload payload) {
        return ReportJson.read(payload.body()).map(this::taken);
    }

    private Outcome taken(ItemReport report) {
        Reporting.Outcome outcome = reporting.take(report);
        improvement.follow(outcome.incidents());
        if (report.endsList() && !outcome.isPassedOver()) {
            improvement.followAll();
        }
        int ignored = outcome.isPassedOver() ? Math.max(1, report.entries().size()) : 0;
        return new Outcome(
                outcome.number(), outcome.changed(), outcome.known(), ignored, summary(report), answers(report));
    }

    private List<Map<String, Object>> answers(ItemReport report) {
        return report.mails() == null
                ? List.of()
                : digests.of(report.jira()).stream().map(JiraDigestJson::write).toList();
    }

    private static String summary(ItemReport report) {
        return "outbox " + report.number() + ": " + report.entries().size() + " items"
                + (report.all() == null ? "" : " (list)");
    }
}
