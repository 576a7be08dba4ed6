package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** {@code /search}. */
final class SearchCalls {

    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    /** Jira gives an issue's properties with the issue alone, never with a search (JRASERVER-62898). */
    private static final List<String> NO_PROPERTIES = List.of();

    private final IssueSearch search;
    private final JiraSite site;
    private final IssueJson json;

    SearchCalls(IssueSearch search, JiraSite site, IssueJson json) {
        this.search = search;
        this.site = site;
        this.json = json;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/search", this::byAddress).on("POST", "/search", this::byBody);
    }

    private Answer byAddress(Call call) {
        IssueJson.Wanted wanted = new IssueJson.Wanted(
                fields(call.list("fields")), NO_PROPERTIES, call.list("expand").contains("changelog"));
        return answer(
                call.parameter("jql").orElse(""), call.number("startAt", 0), call.number("maxResults", USUAL), wanted);
    }

    private Answer byBody(Call call) {
        JsonNode body = call.body();
        IssueJson.Wanted wanted = new IssueJson.Wanted(
                fields(texts(body.path("fields"))),
                NO_PROPERTIES,
                texts(body.path("expand")).contains("changelog"));
        return answer(
                body.path("jql").asText(""),
                body.path("startAt").asInt(0),
                body.path("maxResults").asInt(USUAL),
                wanted);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** A search shows what fits into a table, where nothing else is asked for. */
    private static List<String> fields(List<String> asked) {
        return asked.isEmpty() ? List.of("*navigable") : asked;
    }

    private Answer answer(String jql, int startAt, int maxResults, IssueJson.Wanted wanted) {
        site.user();
        if (startAt < 0) {
            throw JiraRefusal.bad("startAt must not be negative.");
        }
        int most = Math.min(Math.max(maxResults, 0), MOST);
        List<StoredIssue> found = search.find(jql);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("expand", "names,schema")
                .put("startAt", startAt)
                .put("maxResults", most)
                .put("total", found.size());
        ArrayNode issues = body.putArray("issues");
        found.stream().skip(startAt).limit(most).forEach(issue -> issues.add(json.issue(issue, wanted)));
        return Answer.ok(body);
    }
}
