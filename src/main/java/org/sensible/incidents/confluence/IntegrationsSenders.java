package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.hook.Sources;
import org.sensible.incidents.timeline.source.Datadog;

/** How each kind of sender is set up: where its address goes, and what else has to be typed there. Threads may share it. */
@ConfluenceComponent
public final class IntegrationsSenders {

    private static final String HOW = "incidents.integrations.senders.";

    /** Names as their makers write them; a source that is not here shows its own name, and the general instructions. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("alertmanager", "Alertmanager"),
            Map.entry("datadog", "Datadog"),
            Map.entry("generic", "Generic"),
            Map.entry("github", "GitHub"),
            Map.entry("gitlab", "GitLab"),
            Map.entry("grafana", "Grafana"),
            Map.entry("jira", "Jira"),
            Map.entry("opsgenie", "Opsgenie"),
            Map.entry("pagerduty", "PagerDuty"),
            Map.entry("sentry", "Sentry"),
            Map.entry("statuspage", "Statuspage"));

    private final Sources sources;
    private final Links links;
    private final Wording wording;

    @Inject
    public IntegrationsSenders(Sources sources, Links links, Wording wording) {
        this.sources = sources;
        this.links = links;
        this.wording = wording;
    }

    /** In the order of their names. */
    List<Sender> all() {
        return sources.names().stream().map(this::sender).toList();
    }

    /** Slack, whose messages come by import: what to fetch there, and the call that takes it in. */
    Sender slack() {
        String url = links.page("/rest/incidents/1.0/incidents/INC-7/timeline/import?source=slack&channel=inc-7");
        String call = "curl -H 'Authorization: Bearer ‹personal access token›' -H 'Content-Type: application/zip' \\\n"
                + "  --data-binary @slack-export.zip \\\n  '" + url + "'";
        return new Sender("slack", "Slack", false, wording.tell(Text.of(HOW + "slack")), call, "");
    }

    /** As its makers write it, for people. */
    static String nameOf(String source) {
        return NAMES.getOrDefault(source, source);
    }

    private Sender sender(String source) {
        String how = NAMES.containsKey(source) ? source : "generic";
        String url = links.page("/rest/incidents/1.0/hooks/" + source + "/TOKEN");
        return new Sender(
                source,
                nameOf(source),
                sources.areSigned(source),
                wording.tell(Text.of(HOW + how)),
                snippet(how, url),
                url);
    }

    /** What is pasted; the script puts the real address where {@code url} stands, once a token is made. */
    private static String snippet(String source, String url) {
        return switch (source) {
            case "alertmanager" ->
                "receivers:\n  - name: sensible\n    webhook_configs:\n      - url: '" + url
                        + "'\n        send_resolved: true";
            case "datadog" -> Datadog.TEMPLATE.strip();
            case "generic" ->
                "curl -H 'Content-Type: application/json' \\\n  -d '{\"id\": \"deploy-418\","
                        + " \"at\": \"2026-11-01T09:22:00Z\", \"kind\": \"deploy\", \"text\": \"checkout 4.18.2 is live\","
                        + " \"service\": \"checkout\"}' \\\n  '" + url + "'";
            default -> "";
        };
    }

    /**
     * A kind of sender.
     *
     * @param isSigned whether senders of that kind can sign
     * @param how where to go there, in the reader's language
     * @param url where it posts to; empty where it posts nothing
     * @param snippet what to paste there besides the address; empty where that is nothing
     */
    public record Sender(String source, String name, boolean isSigned, String how, String snippet, String url) {}
}
