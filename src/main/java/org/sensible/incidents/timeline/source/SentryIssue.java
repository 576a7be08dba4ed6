package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * What happened to an issue of Sentry. Only that it is new has a time in the body; when the others happened Sentry says in
 * {@code Sentry-Hook-Timestamp}, and without that header they were received. Those are known by the digest of the body.
 */
final class SentryIssue {

    private static final String TIMESTAMP = "Sentry-Hook-Timestamp";

    private SentryIssue() {}

    static void tell(Report report, JsonNode body, Payload payload) {
        JsonNode issue = body.path("data").path("issue");
        String action = Fields.text(body, "/action").toLowerCase(Locale.ROOT);
        String title = Fields.text(issue, "/title", "/shortId");
        String alert = "issue/" + Fields.text(issue, "/id");
        report.summary(title);
        report.subject()
                .fact("service", Fields.text(issue, "/project/slug"))
                .fact("label.project", Fields.text(issue, "/project/slug"))
                .fact("label.level", Fields.text(issue, "/level"))
                .fact("label.platform", Fields.text(issue, "/platform"));
        boolean isNew = action.equals("created");
        Kind kind = kind(action);
        NewEvent.Builder event = report.event(
                        alert + "/" + action + (isNew ? "" : "/" + Digests.of(payload.body())),
                        isNew
                                ? SourceTime.of(issue.path("firstSeen"))
                                : SourceTime.of(payload.headers().get(TIMESTAMP).orElse("")),
                        kind,
                        text(body, action, title))
                .author(author(body))
                .link(Fields.link(Fields.text(issue, "/web_url"), Fields.text(issue, "/permalink")));
        switch (kind) {
            case ALERT -> report.add(event, Signal.Type.FIRING, alert);
            case RESOLVED -> report.add(event, Signal.Type.QUIET, alert);
            default -> report.add(event);
        }
    }

    /** An issue that is open again is an alert again. */
    private static Kind kind(String action) {
        return switch (action) {
            case "created", "unresolved" -> Kind.ALERT;
            case "resolved" -> Kind.RESOLVED;
            default -> Kind.CHANGE;
        };
    }

    private static String text(JsonNode body, String action, String title) {
        JsonNode issue = body.path("data").path("issue");
        return Fields.lines(
                "[" + action.toUpperCase(Locale.ROOT) + "] " + title,
                Fields.text(issue, "/culprit"),
                Fields.listed(
                        Fields.named("project", Fields.text(issue, "/project/slug")),
                        Fields.named("level", Fields.text(issue, "/level")),
                        Fields.named("substatus", Fields.text(issue, "/substatus")),
                        Fields.named("assigned to", Fields.text(issue, "/assignedTo/name")),
                        Fields.named("in release", Fields.text(issue, "/statusDetails/inRelease"))));
    }

    /** Who did it; a program where Sentry did it by itself. */
    @Nullable
    static Author author(JsonNode body) {
        String id = Fields.text(body, "/actor/id");
        String name = Fields.text(body, "/actor/name");
        return Fields.text(body, "/actor/type").equals("user") ? Report.human(id, name) : Report.bot(id, name);
    }
}
