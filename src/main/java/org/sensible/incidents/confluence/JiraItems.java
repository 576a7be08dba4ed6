package org.sensible.incidents.confluence;

import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.host.ItemJson;
import org.sensible.incidents.host.LinkedCall;

/** Action items out of Jira's JSON, and where Jira has them. Threads may share it. */
final class JiraItems {

    /** What is asked for of an issue. */
    static final String FIELDS = "summary,status,assignee,duedate";

    static final String ISSUES = "/rest/api/2/issue";

    private static final int NOT_FOUND = 404;
    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");

    private final JiraCalls jira;

    JiraItems(JiraCalls jira) {
        this.jira = jira;
    }

    String url(String issueKey) {
        return jira.displayUrl() + "/browse/" + encoded(issueKey);
    }

    /** An issue as Jira itself gives it. */
    ActionItem item(JsonNode issue) {
        String key = issue.path("key").asText();
        JsonNode fields = issue.path("fields");
        JsonNode property = issue.path("properties").path(ItemProperty.KEY);
        return ItemJson.item(
                key,
                url(key),
                JiraRefusals.shown(fields.path("summary")),
                JiraRefusals.shown(fields.path("status").path("name")),
                state(fields.path("status").path("statusCategory").path("key").asText()),
                assignee(fields.path("assignee")),
                date(fields.path("duedate").asText("")),
                // Not every Jira gives properties with the issue.
                property.isMissingNode() ? property(key) : property);
    }

    /** An issue as our part in Jira lists it. */
    ActionItem listed(JsonNode issue) {
        String key = issue.path("key").asText();
        return ItemJson.item(
                        key,
                        url(key),
                        JiraRefusals.shown(issue.path("summary")),
                        JiraRefusals.shown(issue.path("status")),
                        ActionItem.State.ofWord(issue.path("stateCategory").asText())
                                .orElse(ActionItem.State.OPEN),
                        assignee(issue.path("assignee")),
                        date(issue.path("due").asText("")),
                        issue.get("property"))
                .editable(issue.path("mayEdit").asBoolean(true));
    }

    /** {@code null} where there is none. */
    @Nullable
    JsonNode property(String issueKey) {
        LinkedCall.Answer answer = jira.call(MethodType.GET, propertyPath(issueKey), null);
        return answer.status() == NOT_FOUND
                ? null
                : JiraRefusals.body(answer, issueKey).get("value");
    }

    static boolean isIssue(JsonNode issue) {
        return ISSUE_KEY.matcher(issue.path("key").asText()).matches();
    }

    @Nullable
    private static ActionItem.Assignee assignee(JsonNode user) {
        if (!user.isObject()) {
            return null;
        }
        String name = JiraRefusals.shown(user.path("name"));
        String displayName = JiraRefusals.shown(user.path("displayName"));
        return new ActionItem.Assignee(name, displayName.isEmpty() ? name : displayName);
    }

    private static ActionItem.State state(String category) {
        return switch (category) {
            case "done" -> ActionItem.State.DONE;
            case "indeterminate" -> ActionItem.State.IN_PROGRESS;
            default -> ActionItem.State.OPEN;
        };
    }

    /** {@code null} for none, and for what is no date. */
    @Nullable
    private static LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException foreign) {
            return null;
        }
    }

    static String issuePath(String issueKey) {
        if (!ISSUE_KEY.matcher(issueKey).matches()) {
            throw JiraRefusals.notFound(issueKey);
        }
        return ISSUES + "/" + issueKey;
    }

    static String propertyPath(String issueKey) {
        return issuePath(issueKey) + "/properties/" + ItemProperty.KEY;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
