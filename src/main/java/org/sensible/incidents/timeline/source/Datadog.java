package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * Webhook bodies of Datadog, whose shape whoever sets it up types in: {@link #TEMPLATE}. Datadog's own default body has
 * fewer of its fields and is read too; then the tag before the title ({@code [Triggered]}) says what happened. An event is
 * known by {@code ‹alert cycle›/‹id›}. Reminders of an alert that still fires are ignored.
 *
 * @see <a href="https://docs.datadoghq.com/integrations/webhooks/">Webhooks, Datadog</a>
 */
@ConfluenceComponent
public final class Datadog implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "datadog";

    /** What to type into the payload of Datadog's webhook; Datadog fills in what begins with {@code $}. */
    public static final String TEMPLATE = """
            {
              "id": "$ID",
              "event_type": "$EVENT_TYPE",
              "title": "$EVENT_TITLE",
              "body": "$EVENT_MSG",
              "date": "$DATE",
              "last_updated": "$LAST_UPDATED",
              "alert_id": "$ALERT_ID",
              "alert_title": "$ALERT_TITLE",
              "alert_transition": "$ALERT_TRANSITION",
              "alert_status": "$ALERT_STATUS",
              "alert_type": "$ALERT_TYPE",
              "alert_priority": "$ALERT_PRIORITY",
              "alert_metric": "$ALERT_METRIC",
              "alert_scope": "$ALERT_SCOPE",
              "alert_cycle_key": "$ALERT_CYCLE_KEY",
              "tags": "$TAGS",
              "link": "$LINK",
              "snapshot": "$SNAPSHOT",
              "host": "$HOSTNAME",
              "org": {"id": "$ORG_ID", "name": "$ORG_NAME"}
            }
            """;

    private static final String SENDER = "Datadog";
    private static final Set<String> FIRES =
            Set.of("triggered", "re-triggered", "warn", "re-warn", "no data", "re-no data");
    private static final Set<String> REMINDS = Set.of("renotify", "re-notify");
    private static final Pattern TAG = Pattern.compile("^\\s*\\[([A-Za-z -]{2,20})]");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        String title = said(body, "/title", "/alert_title");
        Fields.require(!title.isEmpty(), SENDER, "title");
        Report report = new Report(NAME, payload.receivedAt());
        describe(report.subject(), body);
        report.summary(title);
        String transition = transition(body, title);
        String alert = Stream.of(said(body, "/alert_cycle_key"), alert(body))
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("");
        if (REMINDS.contains(transition)) {
            report.ignore();
            return report.told();
        }
        String id = said(body, "/id");
        NewEvent.Builder event = report.event(
                        alert + "/" + (id.isEmpty() ? Digests.of(payload.body()) : id),
                        time(body),
                        kind(transition, said(body, "/alert_type")),
                        text(body, title))
                .author(Author.bot(null, SENDER))
                .link(Fields.link(
                        said(body, "/link"), said(body, "/snapshot"), DatadogText.firstLink(said(body, "/body"))));
        meaning(transition, said(body, "/alert_type"))
                .ifPresentOrElse(
                        meaning -> report.add(event, meaning, alert.isEmpty() ? null : alert), () -> report.add(event));
        return report.told();
    }

    /** The monitor and the scope in which it fired, where there is no key of the cycle. */
    private static String alert(JsonNode body) {
        String id = said(body, "/alert_id");
        return id.isEmpty() ? "" : id + "|" + said(body, "/alert_scope");
    }

    private static SourceTime time(JsonNode body) {
        SourceTime date = SourceTime.of(said(body, "/date"));
        return date.instant().isPresent() ? date : SourceTime.of(said(body, "/last_updated"));
    }

    private static String transition(JsonNode body, String title) {
        Matcher tag = TAG.matcher(title);
        String said = said(body, "/alert_transition");
        return (said.isEmpty() && tag.find() ? tag.group(1) : said).toLowerCase(Locale.ROOT);
    }

    private static Kind kind(String transition, String type) {
        return meaning(transition, type)
                .map(meaning -> meaning == Signal.Type.FIRING ? Kind.ALERT : Kind.RESOLVED)
                .orElse(Kind.CHANGE);
    }

    /** An event that is of no monitor has no transition, and its type is all that it says. */
    private static Optional<Signal.Type> meaning(String transition, String type) {
        if (FIRES.contains(transition)
                || transition.isEmpty() && List.of("error", "warning").contains(type)) {
            return Optional.of(Signal.Type.FIRING);
        }
        return transition.equals("recovered") ? Optional.of(Signal.Type.QUIET) : Optional.empty();
    }

    private static String text(JsonNode body, String title) {
        String snapshot = said(body, "/snapshot");
        return Fields.lines(
                title,
                DatadogText.readable(said(body, "/body")),
                Fields.listed(
                        Fields.named("priority", said(body, "/alert_priority")),
                        Fields.named("scope", said(body, "/alert_scope")),
                        Fields.named("host", said(body, "/host"))),
                Fields.isWebAddress(snapshot) ? snapshot : "");
    }

    private static void describe(Subject.Builder subject, JsonNode body) {
        Stream.of(said(body, "/tags").split(",")).forEach(tag -> Tags.describe(subject, tag.strip()));
        subject.fact("label.host", said(body, "/host"))
                .fact("label.alert_id", said(body, "/alert_id"))
                .fact("label.metric", said(body, "/alert_metric"))
                .fact("label.priority", said(body, "/alert_priority"));
    }

    /** What Datadog filled in; a variable that it does not know it leaves as it was typed. */
    private static String said(JsonNode body, String... pointers) {
        String text = Fields.text(body, pointers);
        return text.matches("\\$[A-Z_]+|null") ? "" : text;
    }
}
