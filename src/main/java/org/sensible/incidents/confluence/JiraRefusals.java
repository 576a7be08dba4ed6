package org.sensible.incidents.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/** What Jira's answers mean where they are no success: its own words at our fields, cut to a length that can be shown. */
final class JiraRefusals {

    /** Jira's fields by ours, for what Jira refuses. */
    private static final Map<String, String> OUR_FIELDS = Map.of(
            "summary", "summary",
            "project", "project",
            "issuetype", "issueType",
            "assignee", "assignee",
            "duedate", "due");

    private static final int LONGEST_MESSAGE = 500;

    private JiraRefusals() {}

    /** The answer's body, or the refusal that it is. */
    static JsonNode body(LinkedCall.Answer answer, String about) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return answer.json();
        }
        throw switch (status) {
            case 400 -> new InvalidInput(problems(answer.json()));
            case 403 -> new NotPermitted(Text.of("incidents.actionItem.jira.notPermitted", about));
            case 404 -> notFound(about);
            default -> new JiraSilent(Text.of("incidents.actionItem.jira.failed", status));
        };
    }

    static List<Problem> problems(JsonNode answer) {
        List<Problem> problems = new ArrayList<>();
        JsonNode errors = answer.path("errors");
        errors.fieldNames().forEachRemaining(field -> {
            String ours = OUR_FIELDS.get(field);
            String said = shown(errors.path(field));
            problems.add(new Problem(ours, said(ours == null ? shortened(field) + ": " + said : said)));
        });
        answer.path("errorMessages").forEach(message -> problems.add(new Problem(null, said(shown(message)))));
        if (problems.isEmpty()) {
            problems.add(new Problem(null, Text.of("incidents.actionItem.jira.refused")));
        }
        return problems;
    }

    private static Text said(String words) {
        return Text.of("incidents.actionItem.jira.said", words);
    }

    static String shown(JsonNode text) {
        return shortened(text.asText(""));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_MESSAGE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…";
    }

    static NotFound notFound(String issueKey) {
        return new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
    }

    static JiraSilent unreadable() {
        return new JiraSilent(Text.of("incidents.actionItem.jira.unreadable"));
    }
}
