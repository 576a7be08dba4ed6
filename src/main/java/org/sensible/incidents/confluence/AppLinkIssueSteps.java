package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.follow.IssueSteps;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;

/**
 * Steps of an issue's workflow and its due day, over the application link. Threads may share it.
 *
 * @see <a href="https://docs.atlassian.com/software/jira/docs/api/REST/latest/">Jira's REST API: transitions</a>
 */
@ConfluenceComponent
public final class AppLinkIssueSteps implements IssueSteps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");
    private static final String DONE = "done";
    private static final String RESOLUTION = "resolution";

    private final JiraCalls jira;

    @Inject
    public AppLinkIssueSteps(JiraCalls jira) {
        this.jira = jira;
    }

    @Override
    public void finish(String issueKey) {
        String path = path(issueKey);
        JsonNode issue = carriedOut(MethodType.GET, path + "?fields=status", null, issueKey);
        if (issue.at("/fields/status/statusCategory/key").asText().equals(DONE)) {
            return;
        }
        JsonNode ways = carriedOut(MethodType.GET, path + "/transitions?expand=transitions.fields", null, issueKey);
        for (JsonNode way : ways.path("transitions")) {
            if (way.at("/to/statusCategory/key").asText().equals(DONE) && asksForNothingElse(way)) {
                carriedOut(MethodType.POST, path + "/transitions", step(way), issueKey);
                return;
            }
        }
        throw new Conflict(Text.of("incidents.answer.refusal.noWay", issueKey));
    }

    /** Whether its screen can be filled in here: a resolution is chosen, anything else people have to say in Jira. */
    private static boolean asksForNothingElse(JsonNode way) {
        for (var field : way.path("fields").properties()) {
            boolean isGiven = field.getKey().equals(RESOLUTION)
                    || field.getValue().path("hasDefaultValue").asBoolean();
            if (field.getValue().path("required").asBoolean() && !isGiven) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode step(JsonNode way) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("transition").put("id", way.path("id").asText());
        JsonNode resolution = way.path("fields").path(RESOLUTION);
        JsonNode first = resolution.path("allowedValues").path(0);
        if (resolution.path("required").asBoolean() && first.hasNonNull("id")) {
            body.putObject("fields")
                    .putObject(RESOLUTION)
                    .put("id", first.path("id").asText());
        }
        return body;
    }

    @Override
    public void due(String issueKey, LocalDate day) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("fields").put("duedate", day.toString());
        carriedOut(MethodType.PUT, path(issueKey), body, issueKey);
    }

    private JsonNode carriedOut(MethodType method, String path, @Nullable JsonNode body, String issueKey) {
        LinkedCall.Answer answer = jira.call(method, path, body);
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return answer.json();
        }
        throw switch (status) {
            case 400 -> new InvalidInput(null, Text.of("incidents.answer.refusal.jira", said(answer.json())));
            case 403 -> new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", issueKey));
            case 404 -> new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
            default -> new JiraSilent(Text.of("incidents.actionItem.jira.failed", status));
        };
    }

    private static String said(JsonNode answer) {
        JsonNode errors = answer.path("errors");
        String first = errors.isEmpty()
                ? answer.path("errorMessages").path(0).asText("")
                : errors.elements().next().asText("");
        return first.substring(0, Math.min(first.length(), 500));
    }

    private static String path(String issueKey) {
        if (!ISSUE_KEY.matcher(issueKey).matches()) {
            throw new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
        }
        return "/rest/api/2/issue/" + issueKey;
    }
}
