package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

/**
 * History and comments of one issue, from Jira's REST API version 2 ({@code GET /issue/{key}?expand=changelog}): changes of
 * status, priority, severity, assignee, labels, links, resolution and fix versions, and what people said, in order of time.
 * Comments that only some may see are left out: who reads the timeline may not be among them. External ids are {@code
 * ‹issue id›/history/‹history id›/‹place of the item›} and {@code ‹issue id›/comment/‹comment id›}, as
 * the webhook tells them. Read once.
 *
 * @see <a href="https://docs.atlassian.com/software/jira/docs/api/REST/latest/">Jira's REST API</a>
 */
public final class JiraHistory implements Import {

    /** Name of the source. */
    public static final String NAME = Jira.NAME;

    private static final Set<String> WORTH_TELLING = Set.of(
            "status",
            "priority",
            "severity",
            "assignee",
            "labels",
            "link",
            "resolution",
            "fix version",
            "fixversion",
            "fixversions");
    private final JsonNode issue;
    private final String key;

    @Nullable
    private final String url;

    private final List<NewEvent> events = new ArrayList<>();
    private int skipped;

    /**
     * @param issue as Jira answers it
     * @param url address of the issue for people, {@code null} for none
     */
    public JiraHistory(JsonNode issue, @Nullable String url) {
        this.issue = issue;
        this.key = Fields.text(issue, "/key");
        this.url = url;
    }

    @Override
    public Rest read(Consumer<NewEvent> into) {
        for (JsonNode history : Fields.objects(issue.at("/changelog/histories"))) {
            history(history);
        }
        comments().forEach(this::comment);
        events.stream().sorted(Comparator.comparing(NewEvent::at)).forEach(into);
        return new Rest(skipped, List.of());
    }

    private void history(JsonNode history) {
        Optional<Instant> at = SourceTime.read(history.path("created"));
        int place = 0;
        for (JsonNode item : history.path("items")) {
            String field = item.path("field").asText("");
            if (at.isEmpty() || !WORTH_TELLING.contains(field.toLowerCase(Locale.ROOT))) {
                skipped++;
            } else {
                String id = "/history/" + history.path("id").asText() + "/" + place;
                events.add(event(id, at.get(), Kind.CHANGE, JiraIssue.change(key, item))
                        .sourceTime(history.path("created").asText())
                        .sequence(place)
                        .author(JiraIssue.person(history.path("author")))
                        .link(url)
                        .build());
            }
            place++;
        }
    }

    private void comment(JsonNode comment) {
        Optional<Instant> at = SourceTime.read(comment.path("created"));
        String body = comment.path("body").asText("");
        if (at.isEmpty() || body.isBlank() || isRestricted(comment)) {
            skipped++;
            return;
        }
        String id = comment.path("id").asText();
        events.add(event("/comment/" + id, at.get(), Kind.MESSAGE, body)
                .sourceTime(comment.path("created").asText())
                .author(JiraIssue.person(comment.path("author")))
                .link(JiraIssue.commentLink(url, comment))
                .edit(JiraIssue.edit(comment))
                .build());
    }

    private NewEvent.Builder event(String id, Instant at, Kind kind, String text) {
        String struck = Secrets.strike(text);
        return NewEvent.of(NAME, issue.path("id").asText() + id, at, kind, struck)
                .flag(Flag.REDACTED, !struck.equals(text));
    }

    /** Old answers have the comments as the value of the field, and who may see them as a level. */
    private List<JsonNode> comments() {
        JsonNode field = issue.at("/fields/comment");
        JsonNode list = field.path("comments").isArray() ? field.path("comments") : field.path("value");
        return Fields.objects(list);
    }

    private static boolean isRestricted(JsonNode comment) {
        return comment.hasNonNull("visibility") || comment.hasNonNull("roleLevel") || comment.hasNonNull("groupLevel");
    }
}
