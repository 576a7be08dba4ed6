package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** {@code /issue/{key}/remotelink}. */
final class RemoteLinkCalls {

    private static final int LONGEST_GLOBAL_ID = 255;

    private final JiraSite site;
    private final IssueJson json;

    RemoteLinkCalls(JiraSite site, IssueJson json) {
        this.site = site;
        this.json = json;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/issue/*/remotelink", this::list)
                .on("POST", "/issue/*/remotelink", this::write)
                .on("DELETE", "/issue/*/remotelink", this::deleteByGlobalId)
                .on("GET", "/issue/*/remotelink/*", this::get)
                .on("PUT", "/issue/*/remotelink/*", this::update)
                .on("DELETE", "/issue/*/remotelink/*", this::delete);
    }

    private Answer list(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        Optional<String> globalId = call.parameter("globalId");
        if (globalId.isPresent()) {
            return Answer.ok(json.link(issue, byGlobalId(issue, globalId.get())));
        }
        List<ObjectNode> links =
                site.links(issue).stream().map(link -> json.link(issue, link)).toList();
        return Answer.ok(json.list(links));
    }

    private RemoteLink byGlobalId(StoredIssue issue, String globalId) {
        return site.links(issue).stream()
                .filter(link -> link.globalId().equals(Optional.of(globalId)))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.missing("No remote issue link exists with global id: " + globalId));
    }

    private RemoteLink find(StoredIssue issue, String id) {
        return site.links(issue).stream()
                .filter(link -> Long.toString(link.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.missing("No remote issue link exists with id: " + id));
    }

    private Answer get(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        return Answer.ok(json.link(issue, find(issue, call.part(1))));
    }

    private Answer write(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        JsonNode body = call.body();
        JiraSite.Linked linked = site.link(issue, globalId(body), content(body));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", linked.link().id())
                .put(
                        "self",
                        json.self("issue/" + issue.key() + "/remotelink/"
                                + linked.link().id()));
        return linked.isNew() ? Answer.created(answer) : Answer.ok(answer);
    }

    private Answer update(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        RemoteLink link = find(issue, call.part(1));
        JsonNode body = call.body();
        site.relink(issue, new RemoteLink(link.id(), issue.id(), globalId(body), content(body)));
        return Answer.nothing(204);
    }

    private Answer delete(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        site.unlink(issue, find(issue, call.part(1)));
        return Answer.nothing(204);
    }

    private Answer deleteByGlobalId(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        String globalId = call.parameter("globalId").orElseThrow(() -> JiraRefusal.bad("The globalId is required."));
        site.unlink(issue, byGlobalId(issue, globalId));
        return Answer.nothing(204);
    }

    private static Optional<String> globalId(JsonNode body) {
        Optional<String> id = Optional.of(body.path("globalId").asText("")).filter(text -> !text.isBlank());
        id.filter(text -> text.length() > LONGEST_GLOBAL_ID).ifPresent(text -> {
            throw JiraRefusal.fields(Map.of("globalId", "'globalId' cannot be longer than 255 characters."));
        });
        return id;
    }

    /** Application, relationship and object, checked. */
    private static String content(JsonNode body) {
        Map<String, String> errors = new TreeMap<>();
        if (body.path("object").path("title").asText("").isBlank()) {
            errors.put("title", "'title' is required.");
        }
        String url = body.path("object").path("url").asText("");
        if (url.isBlank()) {
            errors.put("url", "'url' is required.");
        } else if (!isAddress(url)) {
            errors.put("url", "'url' is invalid: " + url);
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String part : List.of("application", "relationship", "object")) {
            if (body.hasNonNull(part)) {
                content.set(part, body.get(part));
            }
        }
        return content.toString();
    }

    private static boolean isAddress(String url) {
        try {
            return List.of("http", "https").contains(String.valueOf(new URI(url).getScheme()));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
