package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.PolicyReport;
import org.sensible.incidents.policy.Reports;

/**
 * {@code policy-report}: how often each rule was kept since the date {@code from}, in the last 90 days where it is absent, and
 * which one nobody keeps. Over the incidents that the reader may see.
 */
public final class PolicyReportMacro implements Macro {

    private static final Duration USUAL = Duration.ofDays(90);

    private final Reports reports;
    private final Reader reader;
    private final Links links;
    private final Wording wording;
    private final Screens screens;
    private final Clock clock;

    @Inject
    public PolicyReportMacro(
            Reports reports, Reader reader, Links links, Wording wording, Screens screens, Clock clock) {
        this.reports = reports;
        this.reader = reader;
        this.links = links;
        this.wording = wording;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        if (MacroPage.of(context).medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.policy.report.frame"));
        }
        String given = parameters.getOrDefault("from", "").strip();
        Instant now = clock.instant();
        Optional<Instant> from = given.isEmpty() ? Optional.of(now.minus(USUAL)) : instant(given);
        if (from.isEmpty() || !from.get().isBefore(now)) {
            return screens.problem(Text.of("incidents.policy.report.from", given));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.problem(Text.of("incidents.macro.board.notSignedIn"));
        }
        Duration period = Duration.between(from.get(), now);
        return screens.show("policy-report", view(reports.of(period, person.get()), period.toDays()));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(
                    LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private View view(PolicyReport report, long days) {
        return new View(
                wording.tell(Text.of("incidents.policy.report.over", report.incidents(), days)),
                report.rows().stream().map(this::row).toList());
    }

    private Row row(PolicyReport.Row row) {
        int percent = row.decided() == 0 ? 0 : Math.round(100f * row.kept() / row.decided());
        return new Row(
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
                        .map(key -> new Broken(key, links.incident(key)))
                        .toList());
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    /** The view of {@code policy-report.html.vm}. */
    public record View(String over, List<Row> rows) {}

    /**
     * One rule.
     *
     * @param kept how many of those decided, in words
     * @param percent the same, 0 to 100
     * @param isKeptByNobody whether to change it or drop it
     */
    public record Row(
            String slug,
            String text,
            String kept,
            String percent,
            String open,
            String excepted,
            boolean isKeptByNobody,
            List<Broken> broken) {}

    /** An incident that broke it. */
    public record Broken(String key, String url) {}
}
