package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Webhook bodies of Jira Data Center: issues that were made, changed or deleted, and comments. A change is known by {@code
 * ‹issue id›/history/‹history id›/‹item›}, a comment by {@code ‹issue id›/comment/‹comment id›}, however Jira tells of it.
 * Comments that only some may see are passed over. Other events are kept as changes.
 *
 * @see <a href="https://developer.atlassian.com/server/jira/platform/webhooks/">Webhooks, Jira Data Center</a>
 */
@ConfluenceComponent
public final class Jira implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "jira";

    private static final String SENDER = "Jira";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        String event = Fields.text(body, "/webhookEvent");
        Fields.require(!event.isEmpty(), SENDER, "webhookEvent");
        Report report = new Report(NAME, payload.receivedAt());
        JiraIssue issue = new JiraIssue(body);
        issue.describe(report, event);
        switch (event) {
            case "jira:issue_created" -> issue.tellCreated(report);
            case "jira:issue_updated" -> issue.tellUpdated(report);
            case "jira:issue_deleted" -> issue.tellDeleted(report);
            case "comment_created", "comment_updated" -> issue.tellComment(report, false);
            case "comment_deleted" -> issue.tellComment(report, true);
            default ->
                report.keepUnknown(
                        SENDER, Fields.listed(event, Fields.text(body, "/issue/key", "/project/key")), payload.body());
        }
        return report.told();
    }
}
