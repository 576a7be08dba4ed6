package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sensible.sandbox.jira.RestServlet.Answer;

/** {@code /issue/{key}/properties}. */
final class PropertyCalls {

    private final JiraSite site;
    private final IssueJson json;

    PropertyCalls(JiraSite site, IssueJson json) {
        this.site = site;
        this.json = json;
    }

    void addTo(RestServlet rest) {
        rest.on("GET", "/issue/*/properties", this::list)
                .on("GET", "/issue/*/properties/*", this::get)
                .on("PUT", "/issue/*/properties/*", this::put)
                .on("DELETE", "/issue/*/properties/*", this::delete);
    }

    private Answer list(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode keys = body.putArray("keys");
        site.properties().all(Properties.OF_ISSUES, issue.id()).forEach(property -> keys.addObject()
                .put(
                        "self",
                        json.self("issue/" + issue.id() + "/properties/"
                                + URLEncoder.encode(property.key(), StandardCharsets.UTF_8)))
                .put("key", property.key()));
        return Answer.ok(body);
    }

    private Properties.Property find(StoredIssue issue, String key) {
        return site.properties()
                .find(Properties.OF_ISSUES, issue.id(), key)
                .orElseThrow(() -> JiraRefusal.missing("The property " + key + " does not exist."));
    }

    private Answer get(Call call) {
        StoredIssue issue = site.issue(call.part(0));
        Properties.Property property = find(issue, call.part(1));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("key", property.key());
        body.set("value", property.value());
        return Answer.ok(body);
    }

    private Answer put(Call call) {
        StoredIssue issue = site.editable(call.part(0));
        String text = call.text();
        Properties.problem(call.part(1), text).ifPresent(message -> {
            throw JiraRefusal.bad(message);
        });
        boolean isNew = site.putProperty(issue, call.part(1), text, site.user());
        return Answer.nothing(isNew ? 201 : 200);
    }

    private Answer delete(Call call) {
        StoredIssue issue = site.editable(call.part(0));
        Properties.Property property = find(issue, call.part(1));
        site.deleteProperty(issue, property.key());
        return Answer.nothing(204);
    }
}
