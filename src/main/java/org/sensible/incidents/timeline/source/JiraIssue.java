package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

/** One body of Jira about an issue. The bodies about a comment alone hold no issue; its id stands in the comment's address. */
final class JiraIssue {

    /** Fields whose text is too long to be read in a timeline. */
    private static final Set<String> LONG = Set.of("description", "environment", "Comment");

    private static final int LONGEST_VALUE = 200;
    private static final Pattern SELF = Pattern.compile("(https?://.+?)/rest/api/[^/]+/issue/(\\d+)(?:/.*)?");

    private final JsonNode body;
    private final JsonNode issue;
    private final String key;
    private final String id;
    private final SourceTime time;

    JiraIssue(JsonNode body) {
        this.body = body;
        this.issue = body.path("issue");
        this.key = Fields.text(issue, "/key");
        Matcher self = SELF.matcher(Fields.text(body, "/comment/self"));
        String own = Fields.text(issue, "/id");
        this.id = own.isEmpty() && self.matches() ? self.group(2) : own;
        this.time = SourceTime.of(body.path("timestamp"));
    }

    void describe(Report report, String event) {
        report.summary(Fields.lines(key + " " + Fields.text(issue, "/fields/summary")));
        report.subject()
                .fact("label.event", event)
                .fact("label.issue", key)
                .fact("label.project", key.contains("-") ? key.substring(0, key.lastIndexOf('-')) : "")
                .fact("label.issuetype", Fields.text(issue, "/fields/issuetype/name"))
                .fact("label.priority", Fields.text(issue, "/fields/priority/name"));
        Fields.texts(issue.path("fields").path("labels"))
                .forEach(label -> report.subject().fact("label.label", label));
        Fields.objects(issue.path("fields").path("components"))
                .forEach(component -> report.subject().fact("service", Fields.text(component, "/name")));
    }

    void tellCreated(Report report) {
        report.add(event(
                report,
                id + "/created",
                Fields.lines(key + " was created: " + Fields.text(issue, "/fields/summary"), described())));
    }

    private String described() {
        return Fields.listed(
                Fields.named("type", Fields.text(issue, "/fields/issuetype/name")),
                Fields.named("priority", Fields.text(issue, "/fields/priority/name")));
    }

    void tellDeleted(Report report) {
        report.add(event(report, id + "/deleted", key + " was deleted"));
    }

    /** Its changes, and the comment that came with them. */
    void tellUpdated(Report report) {
        List<JsonNode> items = Fields.objects(body.path("changelog").path("items"));
        String history = Fields.text(body, "/changelog/id");
        for (int i = 0; i < items.size(); i++) {
            report.add(event(report, id + "/history/" + history + "/" + i, change(key, items.get(i)))
                    .sequence(i));
        }
        if (Fields.object(body, "comment").isPresent()) {
            tellComment(report, false);
        } else if (items.isEmpty()) {
            report.ignore();
        }
    }

    private NewEvent.Builder event(Report report, String externalId, String text) {
        return report.event(externalId, time, Kind.CHANGE, text)
                .author(person(body.path("user")))
                .link(link());
    }

    /** What one item of a history says. */
    static String change(String key, JsonNode item) {
        String field = Fields.text(item, "/field");
        if (LONG.contains(field)) {
            return key + ": " + field + " was changed";
        }
        return key + ": " + field + ": " + value(item, "/fromString") + " → " + value(item, "/toString");
    }

    private static String value(JsonNode item, String pointer) {
        String value = Fields.text(item, pointer).replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            return "–";
        }
        int end = Math.min(value.length(), LONGEST_VALUE);
        return value.substring(0, end) + (end < value.length() ? "…" : "");
    }

    /** What somebody said; whoever may see it is asked nowhere else, so what only some may see is left out. */
    void tellComment(Report report, boolean removed) {
        JsonNode comment = body.path("comment");
        String said = Fields.text(comment, "/body");
        if (id.isEmpty()
                || said.isEmpty()
                || !Fields.text(comment, "/visibility/value", "/visibility/type")
                        .isEmpty()) {
            report.ignore();
            return;
        }
        SourceTime created = SourceTime.of(comment.path("created"));
        report.add(report.event(
                        id + "/comment/" + Fields.text(comment, "/id"),
                        created.instant().isPresent() ? created : time,
                        Kind.MESSAGE,
                        said)
                .author(person(comment.path("author")))
                .link(commentLink(comment))
                .edit(removed ? Edit.removed("deleted", time.instant().orElse(null)) : edit(comment)));
    }

    @Nullable
    static Edit edit(JsonNode comment) {
        Instant created = SourceTime.read(comment.path("created")).orElse(null);
        Instant updated = SourceTime.read(comment.path("updated")).orElse(null);
        return created == null || updated == null || !updated.isAfter(created)
                ? null
                : Edit.changed(updated.toString(), updated);
    }

    @Nullable
    static Author person(JsonNode user) {
        return Report.human(Fields.text(user, "/name", "/key"), Fields.text(user, "/displayName", "/name"));
    }

    /** Jira does not say where people read the issue; it follows from where programs do. */
    @Nullable
    private String link() {
        Matcher self = SELF.matcher(Fields.text(issue, "/self"));
        return self.matches() && !key.isEmpty() ? Fields.link(self.group(1) + "/browse/" + key) : null;
    }

    @Nullable
    private String commentLink(JsonNode comment) {
        return commentLink(link(), comment);
    }

    @Nullable
    static String commentLink(@Nullable String issueLink, JsonNode comment) {
        String commentId = Fields.text(comment, "/id");
        return issueLink == null ? null : issueLink + "?focusedCommentId=" + commentId + "#comment-" + commentId;
    }
}
