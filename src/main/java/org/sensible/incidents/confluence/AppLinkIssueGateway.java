package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.sal.api.net.Request.MethodType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemJql;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.host.ItemJson;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/**
 * Issues in the Jira to which the application link leads, through Jira's REST API version 2. Threads may share it.
 *
 * @see <a href="https://docs.atlassian.com/software/jira/docs/api/REST/latest/">Jira's REST API</a>
 */
@ConfluenceComponent
public final class AppLinkIssueGateway implements IssueGateway {

    /** A list takes no longer than this, however many calls it takes. */
    static final Duration LONGEST_LIST = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUES = "/rest/api/2/issue";
    private static final String OWN_LIST = "/rest/incidents/1.0/action-items";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    /** Each takes a call of its own. */
    private static final int MOST_ONE_BY_ONE = 100;

    private static final String FIELDS = "summary,status,assignee,duedate";
    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");

    /** Jira's fields by ours, for what Jira refuses. */
    private static final Map<String, String> OUR_FIELDS = Map.of(
            "summary", "summary",
            "project", "project",
            "issuetype", "issueType",
            "assignee", "assignee",
            "duedate", "due");

    private static final int LONGEST_MESSAGE = 500;

    private final JiraCalls jira;
    private final KnownIssues known;
    private final Clock clock;

    @Inject
    public AppLinkIssueGateway(JiraCalls jira, KnownIssues known, Clock clock) {
        this.jira = jira;
        this.known = known;
        this.clock = clock;
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
        String key = carriedOut(MethodType.POST, ISSUES, body, issue.project())
                .path("key")
                .asText();
        if (!ISSUE_KEY.matcher(key).matches()) {
            throw unreadable();
        }
        known.remember(issue.property().incident(), key);
        return key;
    }

    /** Asks our part in Jira, which has it all in one answer; where there is none, Jira itself, issue by issue. */
    @Override
    public Found find(Search search) {
        String jql = encoded(jql(search));
        JiraCalls.Answer answer =
                jira.call(MethodType.GET, OWN_LIST + "?property=true&limit=" + MOST_ITEMS + "&jql=" + jql, null);
        if (answer.status() == NOT_FOUND) {
            return findOneByOne(search, jql);
        }
        JsonNode list = refused(answer, search);
        List<ActionItem> items = new ArrayList<>();
        for (JsonNode issue : list.path("values")) {
            if (isIssue(issue) && items.size() < MOST_ITEMS) {
                items.add(listed(issue));
            }
        }
        return new Found(items, Math.max(items.size(), list.path("total").asInt()));
    }

    /** Without our part Jira does not know the alias either; then the issues that we know of are asked for by their keys. */
    private Found findOneByOne(Search search, String jql) {
        Instant end = clock.instant().plus(LONGEST_LIST);
        JiraCalls.Answer answer = searched(jql);
        if (answer.status() == BAD_REQUEST) {
            List<String> keys = known.of(search.incidents());
            if (keys.isEmpty()) {
                return new Found(List.of(), 0);
            }
            // A key of an issue that is gone would make the query wrong, were it validated.
            answer = searched(encoded(ItemJql.ofIssues(keys, search.jql())) + "&validateQuery=false");
        }
        JsonNode list = refused(answer, search);
        List<ActionItem> items = new ArrayList<>();
        for (JsonNode issue : list.path("issues")) {
            if (clock.instant().isAfter(end)) {
                throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
            }
            if (isIssue(issue) && items.size() < MOST_ONE_BY_ONE) {
                items.add(item(issue));
            }
        }
        int beyond = Math.max(0, list.path("total").asInt() - items.size());
        items.removeIf(item -> !isMeant(item, search));
        return new Found(items, items.size() + beyond);
    }

    private JiraCalls.Answer searched(String jql) {
        return jira.call(
                MethodType.GET,
                "/rest/api/2/search?maxResults=" + MOST_ONE_BY_ONE + "&fields=" + FIELDS + "&jql=" + jql,
                null);
    }

    /** A known issue may be an ordinary one by now, or another incident's; what nobody can read is shown all the same. */
    private static boolean isMeant(ActionItem item, Search search) {
        return item.property() == null
                ? item.foreign() != null
                : search.incidents().isEmpty()
                        || search.incidents().contains(item.property().incident());
    }

    /** What Jira does not understand is in the person's own query, where there is one. */
    private static JsonNode refused(JiraCalls.Answer answer, Search search) {
        if (answer.status() == BAD_REQUEST) {
            throw new InvalidInput(problems(answer.json()).stream()
                    .map(problem -> new Problem(search.jql() == null ? null : "jql", problem.text()))
                    .toList());
        }
        return refused(answer, String.join(", ", search.incidents()));
    }

    private static String jql(Search search) {
        return ItemJql.of(search.incidents(), null, search.jql());
    }

    @Override
    public ActionItem read(String issueKey) {
        JiraCalls.Answer answer = jira.call(
                MethodType.GET, issuePath(issueKey) + "?fields=" + FIELDS + "&properties=" + ItemProperty.KEY, null);
        if (answer.status() == 403) {
            // Who may not see an issue is not told that it is there.
            throw notFound(issueKey);
        }
        JsonNode issue = refused(answer, issueKey);
        if (!isIssue(issue)) {
            throw unreadable();
        }
        return item(issue);
    }

    @Override
    public void write(String issueKey, ItemProperty property) {
        JsonNode before = property(issueKey);
        carriedOut(MethodType.PUT, propertyPath(issueKey), ItemPropertyJson.write(before, property), issueKey);
        known.remember(property.incident(), issueKey);
    }

    @Override
    public void delete(String issueKey) {
        carriedOut(MethodType.DELETE, issuePath(issueKey), null, issueKey);
    }

    @Override
    public void unlink(String issueKey) {
        carriedOut(MethodType.DELETE, propertyPath(issueKey), null, issueKey);
    }

    /** Jira keeps one link of a global id, and writes it again where it is there. */
    @Override
    public void link(String issueKey, LinkedPage page) {
        ObjectNode link = JSON.createObjectNode()
                .put("globalId", "org.sensible.incidents/postmortem=" + page.id())
                .put("relationship", "postmortem");
        link.putObject("application").put("type", "com.atlassian.confluence").put("name", "Confluence");
        link.putObject("object").put("url", page.url()).put("title", page.title());
        carriedOut(MethodType.POST, issuePath(issueKey) + "/remotelink", link, issueKey);
    }

    @Override
    public String url(String issueKey) {
        return jira.displayUrl() + "/browse/" + encoded(issueKey);
    }

    private ActionItem item(JsonNode issue) {
        String key = issue.path("key").asText();
        JsonNode fields = issue.path("fields");
        JsonNode property = issue.path("properties").path(ItemProperty.KEY);
        return ItemJson.item(
                key,
                url(key),
                shown(fields.path("summary")),
                shown(fields.path("status").path("name")),
                state(fields.path("status").path("statusCategory").path("key").asText()),
                assignee(fields.path("assignee")),
                date(fields.path("duedate").asText("")),
                // Not every Jira gives properties with the issue.
                property.isMissingNode() ? property(key) : property);
    }

    /** An issue as our part in Jira lists it. */
    private ActionItem listed(JsonNode issue) {
        String key = issue.path("key").asText();
        return ItemJson.item(
                        key,
                        url(key),
                        shown(issue.path("summary")),
                        shown(issue.path("status")),
                        ActionItem.State.ofWord(issue.path("stateCategory").asText())
                                .orElse(ActionItem.State.OPEN),
                        assignee(issue.path("assignee")),
                        date(issue.path("due").asText("")),
                        issue.get("property"))
                .editable(issue.path("mayEdit").asBoolean(true));
    }

    /** {@code null} where there is none. */
    @Nullable
    private JsonNode property(String issueKey) {
        JiraCalls.Answer answer = jira.call(MethodType.GET, propertyPath(issueKey), null);
        return answer.status() == 404 ? null : refused(answer, issueKey).get("value");
    }

    private static boolean isIssue(JsonNode issue) {
        return ISSUE_KEY.matcher(issue.path("key").asText()).matches();
    }

    @Nullable
    private static ActionItem.Assignee assignee(JsonNode user) {
        if (!user.isObject()) {
            return null;
        }
        String name = shown(user.path("name"));
        String displayName = shown(user.path("displayName"));
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

    private JsonNode carriedOut(MethodType method, String path, @Nullable JsonNode body, String about) {
        return refused(jira.call(method, path, body), about);
    }

    /** The answer's body, or the refusal that it is. */
    private static JsonNode refused(JiraCalls.Answer answer, String about) {
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

    private static List<Problem> problems(JsonNode answer) {
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

    private static String shown(JsonNode text) {
        return shortened(text.asText(""));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_MESSAGE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE)) + "…";
    }

    private static NotFound notFound(String issueKey) {
        return new NotFound(Text.of("incidents.actionItem.jira.notFound", issueKey));
    }

    private static JiraSilent unreadable() {
        return new JiraSilent(Text.of("incidents.actionItem.jira.unreadable"));
    }

    private static String issuePath(String issueKey) {
        if (!ISSUE_KEY.matcher(issueKey).matches()) {
            throw notFound(issueKey);
        }
        return ISSUES + "/" + issueKey;
    }

    private static String propertyPath(String issueKey) {
        return issuePath(issueKey) + "/properties/" + ItemProperty.KEY;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
