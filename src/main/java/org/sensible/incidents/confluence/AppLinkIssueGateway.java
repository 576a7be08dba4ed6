package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.host.LinkedCall;

/**
 * Issues in the Jira to which the application link leads, through Jira's REST API version 2. Threads may share it.
 *
 * @see <a href="https://docs.atlassian.com/software/jira/docs/api/REST/latest/">Jira's REST API</a>
 */
@ConfluenceComponent
public final class AppLinkIssueGateway implements IssueGateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int FORBIDDEN = 403;

    private final JiraCalls jira;
    private final KnownIssues known;
    private final JiraItems items;
    private final JiraItemLists lists;

    @Inject
    public AppLinkIssueGateway(JiraCalls jira, KnownIssues known, Clock clock) {
        this.jira = jira;
        this.known = known;
        items = new JiraItems(jira);
        lists = new JiraItemLists(jira, items, known, clock);
    }

    @Override
    public String create(NewIssue issue) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode fields = body.putObject("fields").put("summary", issue.summary());
        fields.putObject("project").put("key", issue.project());
        fields.putObject("issuetype").put("name", issue.issueType());
        if (issue.assignee() != null) {
            fields.putObject("assignee").put("name", issue.assignee());
        }
        if (issue.due() != null) {
            fields.put("duedate", issue.due().toString());
        }
        body.putArray("properties")
                .addObject()
                .put("key", ItemProperty.KEY)
                .set("value", ItemPropertyJson.write((JsonNode) null, issue.property()));
        JsonNode made = carriedOut(MethodType.POST, JiraItems.ISSUES, body, issue.project());
        if (!JiraItems.isIssue(made)) {
            throw JiraRefusals.unreadable();
        }
        String key = made.path("key").asText();
        known.remember(issue.property().incident(), key);
        return key;
    }

    @Override
    public Found find(Search search) {
        return lists.find(search);
    }

    @Override
    public ActionItem read(String issueKey) {
        LinkedCall.Answer answer = jira.call(
                MethodType.GET,
                JiraItems.issuePath(issueKey) + "?fields=" + JiraItems.FIELDS + "&properties=" + ItemProperty.KEY,
                null);
        if (answer.status() == FORBIDDEN) {
            // Who may not see an issue is not told that it is there.
            throw JiraRefusals.notFound(issueKey);
        }
        JsonNode issue = JiraRefusals.body(answer, issueKey);
        if (!JiraItems.isIssue(issue)) {
            throw JiraRefusals.unreadable();
        }
        return items.item(issue);
    }

    @Override
    public void write(String issueKey, ItemProperty property) {
        JsonNode before = items.property(issueKey);
        carriedOut(
                MethodType.PUT, JiraItems.propertyPath(issueKey), ItemPropertyJson.write(before, property), issueKey);
        known.remember(property.incident(), issueKey);
    }

    @Override
    public void delete(String issueKey) {
        carriedOut(MethodType.DELETE, JiraItems.issuePath(issueKey), null, issueKey);
    }

    @Override
    public void unlink(String issueKey) {
        carriedOut(MethodType.DELETE, JiraItems.propertyPath(issueKey), null, issueKey);
    }

    /** Jira keeps one link of a global id, and writes it again where it is there. */
    @Override
    public void link(String issueKey, LinkedPage page) {
        ObjectNode link = JSON.createObjectNode()
                .put("globalId", "org.sensible.incidents/postmortem=" + page.id())
                .put("relationship", "postmortem");
        link.putObject("application").put("type", "com.atlassian.confluence").put("name", "Confluence");
        link.putObject("object").put("url", page.url()).put("title", page.title());
        carriedOut(MethodType.POST, JiraItems.issuePath(issueKey) + "/remotelink", link, issueKey);
    }

    @Override
    public String url(String issueKey) {
        return items.url(issueKey);
    }

    private JsonNode carriedOut(MethodType method, String path, @Nullable JsonNode body, String about) {
        return JiraRefusals.body(jira.call(method, path, body), about);
    }
}
