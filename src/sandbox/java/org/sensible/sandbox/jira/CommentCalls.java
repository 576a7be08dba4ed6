package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** {@code /issue/{key}/comment}. */
final class CommentCalls {

    private final JiraSite site;
    private final IssueJson json;

    CommentCalls(JiraSite site, IssueJson json) {
        this.site = site;
        this.json = json;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/issue/*/comment", this::list)
                .on("POST", "/issue/*/comment", this::add)
                .on("GET", "/issue/*/comment/*", this::get)
                .on("PUT", "/issue/*/comment/*", this::update)
                .on("DELETE", "/issue/*/comment/*", this::delete);
    }

    /** Who alone may see the comment, where the body says so. */
    static Optional<Comment.Visibility> visibility(JsonNode comment) {
        JsonNode only = comment.path("visibility");
        if (only.isMissingNode() || only.isNull()) {
            return Optional.empty();
        }
        String type = only.path("type").asText("");
        if (!type.equals("role") && !type.equals("group")) {
            throw JiraRefusal.bad("The visibility of a comment is of the type role or group, not '" + type + "'.");
        }
        return Optional.of(new Comment.Visibility(type, only.path("value").asText("")));
    }

    private Answer list(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        return Answer.ok(json.comments(issue, site.comments(issue)));
    }

    private Answer add(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        JsonNode body = call.body();
        Comment comment = site.addComment(issue, body.path("body").asText(""), visibility(body));
        return Answer.created(json.comment(issue, comment));
    }

    private Comment comment(StoredIssue issue, Call call) {
        String id = call.part(1);
        if (!id.matches("\\d{1,18}")) {
            throw JiraRefusal.missing("Can not find a comment for the id: " + id + ".");
        }
        return site.comment(issue, Long.parseLong(id));
    }

    private Answer get(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        return Answer.ok(json.comment(issue, comment(issue, call)));
    }

    private Answer update(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        Comment comment = comment(issue, call);
        JsonNode body = call.body();
        Optional<Comment.Visibility> only = body.has("visibility") ? visibility(body) : comment.visibility();
        String text = body.path("body").asText(comment.body());
        return Answer.ok(json.comment(issue, site.editComment(issue, comment, text, only)));
    }

    private Answer delete(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        site.deleteComment(issue, comment(issue, call));
        return Answer.nothing(204);
    }
}
