package org.sensible.incidents.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemsHere;
import org.sensible.incidents.actionitem.ListedHere;
import org.sensible.incidents.actionitem.ScopeHere;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.jira.IssueItems;
import org.sensible.incidents.jira.ItemSearch;
import org.sensible.incidents.jira.JiraWording;

/**
 * {@code GET /action-items?project=&incident=&jql=&limit=}: the action items that the user who is there may see, what to do
 * first first, as Confluence lists them; those that he may not edit say {@code "mayEdit": false}. With {@code property=true} the
 * issues that {@code jql} finds, each with its {@code property} as it stands, in one answer, from which Confluence reads its
 * macros; Jira's own search gives no properties (JRASERVER-62898). 401 where nobody is logged in, 400 for what Jira does not
 * understand. {@code POST /action-items} {@code {issue, incident, isu, kind?}} makes an issue that is there an action item: 201
 * with the item; refuses as {@link ItemChangeResource} does, 409 also for an item of another incident.
 */
@Path("/action-items")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionItemsResource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ItemSearch search;
    private final IssueItems items;
    private final ListedHere listed;
    private final ItemsHere changes;
    private final ItemBodies bodies;

    @Inject
    public ActionItemsResource(
            ItemSearch search, IssueItems items, ListedHere listed, ItemsHere changes, JiraWording wording) {
        this.search = search;
        this.items = items;
        this.listed = listed;
        this.changes = changes;
        this.bodies = new ItemBodies(wording);
    }

    @GET
    public String list(
            @QueryParam("project") String project,
            @QueryParam("incident") String incident,
            @QueryParam("jql") String jql,
            @QueryParam("property") String property,
            @QueryParam("limit") String limit) {
        if ("true".equals(property)) {
            return withProperties(jql, limit);
        }
        int most = limit(limit);
        return bodies.answer(listed.of(new ScopeHere(project, incident, jql), most), most);
    }

    private String withProperties(@Nullable String jql, @Nullable String limit) {
        if (jql == null || jql.isBlank()) {
            throw new InvalidInput("jql", Text.of("incidents.incident.input.required"));
        }
        ItemSearch.Found found = search.find(jql, limit(limit));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode values = answer.putArray("values");
        found.issues().forEach(issue -> values.add(line(issue)));
        answer.put("total", found.total());
        return answer.toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream body) {
        ItemBodies.Body json = bodies.read(body);
        String issue = Accepted.required("issue", json.text("issue"), Accepted.SHORT_TEXT);
        String made = bodies.answer(
                changes.make(
                        issue,
                        json.text("incident"),
                        json.at("isu").isu(),
                        json.beside().kind().value()),
                listed.order());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    private ObjectNode line(Issue issue) {
        ObjectNode line = JSON.createObjectNode()
                .put("key", issue.getKey())
                .put("summary", issue.getSummary())
                .put("status", issue.getStatus().getNameTranslation())
                .put("stateCategory", IssueItems.state(issue).word());
        if (issue.getAssignee() != null) {
            line.putObject("assignee")
                    .put("name", issue.getAssignee().getUsername())
                    .put("displayName", issue.getAssignee().getDisplayName());
        }
        if (issue.getDueDate() != null) {
            line.put("due", issue.getDueDate().toLocalDateTime().toLocalDate().toString());
        }
        if (!items.mayEdit(issue)) {
            line.put("mayEdit", false);
        }
        items.text(issue).ifPresent(text -> line.set("property", ItemPropertyJson.tree(text)));
        return line;
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return IssueGateway.MOST_ITEMS;
        }
        if (!text.strip().matches("[1-9]\\d{0,3}") || Integer.parseInt(text.strip()) > IssueGateway.MOST_ITEMS) {
            throw new InvalidInput("limit", Text.of("incidents.incident.input.limit", IssueGateway.MOST_ITEMS, text));
        }
        return Integer.parseInt(text.strip());
    }
}
