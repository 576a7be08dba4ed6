package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** Alerts of Sentry: about one event, which belongs to an issue and ends with it; and about a metric, which has an end. */
final class SentryAlert {

    private static final Pattern ISSUE = Pattern.compile(".*/issues/(\\d+)/.*");

    private SentryAlert() {}

    /** A rule about events fired. */
    static void tellEvent(Report report, JsonNode body) {
        JsonNode event = body.path("data").path("event");
        String title = Fields.text(event, "/title", "/message", "/event_id");
        report.summary(title);
        report.subject().fact("label.rule", Fields.text(body, "/data/triggered_rule"));
        event.path("tags")
                .forEach(tag -> Tags.describe(report.subject(), Fields.text(tag, "/0"), Fields.text(tag, "/1")));
        if (!Fields.text(body, "/action").equals("triggered")) {
            report.ignore();
            return;
        }
        Matcher issue = ISSUE.matcher(Fields.text(event, "/issue_url"));
        String id = Fields.text(event, "/issue_id");
        NewEvent.Builder told = report.event(
                        "event/" + Fields.text(event, "/event_id"),
                        time(event),
                        Kind.ALERT,
                        Fields.lines(
                                "[TRIGGERED] " + title,
                                Fields.text(event, "/culprit"),
                                Fields.named("rule", Fields.text(body, "/data/triggered_rule"))))
                .author(SentryIssue.author(body))
                .link(Fields.link(Fields.text(event, "/web_url")));
        boolean known = !id.isEmpty() || issue.matches();
        report.add(told, Signal.Type.FIRING, known ? "issue/" + (id.isEmpty() ? issue.group(1) : id) : null);
    }

    private static SourceTime time(JsonNode event) {
        SourceTime written = SourceTime.of(event.path("datetime"));
        return written.instant().isPresent() ? written : SourceTime.of(event.path("timestamp"));
    }

    /** A metric went over its threshold, or is below it again. Sentry knows since when; that stands in the text. */
    static void tellMetric(Report report, JsonNode body) {
        JsonNode alert = body.path("data").path("metric_alert");
        String action = Fields.text(body, "/action").toLowerCase(Locale.ROOT);
        String title = Fields.text(body, "/data/description_title");
        String named = title.isEmpty() ? Fields.text(alert, "/title", "/alert_rule/name") : title;
        String id = "metric_alert/" + Fields.text(alert, "/id");
        report.summary(named);
        report.subject().fact("label.rule", Fields.text(alert, "/alert_rule/name"));
        Fields.texts(alert.path("projects"))
                .forEach(project -> report.subject().fact("service", project).fact("label.project", project));
        boolean over = action.equals("resolved");
        if (!over && !action.equals("critical") && !action.equals("warning")) {
            report.ignore();
            return;
        }
        SourceTime time = SourceTime.of(alert.path(over ? "date_closed" : "date_detected"));
        NewEvent.Builder told = report.event(
                        id + "/" + action + "/" + Fields.text(alert, over ? "/date_closed" : "/date_detected"),
                        time,
                        over ? Kind.RESOLVED : Kind.ALERT,
                        Fields.lines(
                                "[" + action.toUpperCase(Locale.ROOT) + "] " + named,
                                Fields.text(body, "/data/description_text"),
                                Fields.named("since", Fields.text(alert, "/date_started"))))
                .author(SentryIssue.author(body))
                .link(Fields.link(Fields.text(body, "/data/web_url")));
        report.add(told, over ? Signal.Type.QUIET : Signal.Type.FIRING, id);
    }
}
