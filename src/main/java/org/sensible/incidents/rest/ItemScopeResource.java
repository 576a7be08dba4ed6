package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code /action-items}: those of an incident, a space, a service or a JQL query, as Jira shows them to this person. 401 where nobody is logged in; 404 for an incident that the person may not view; 403, with
 * {@code authorise}, until the person has allowed this product to act for him in Jira; 400 for what we or Jira cannot take, JQL
 * included; 503 where Jira is silent and the person was never shown them.
 */
@Path("/action-items")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemScopeResource {

    private final ActionItems items;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ItemScopeResource(ActionItems items, ItemReplies replies, Caller caller) {
        this.items = items;
        this.replies = replies;
        this.caller = caller;
    }

    /** What to do first comes first. With Jira silent: what this person was last shown, each item with its {@code age}. */
    @GET
    public String list(
            @QueryParam("incident") String incident,
            @QueryParam("space") String space,
            @QueryParam("service") String service,
            @QueryParam("jql") String jql,
            @QueryParam("limit") String limit) {
        Person person = caller.person();
        int most = limit(limit);
        return replies.listing(items.of(new ItemScope(incident, space, service, jql), person), most);
    }

    private static int limit(@Nullable String text) {
        int limit = QueryText.integer("limit", text, IssueGateway.MOST_ITEMS);
        if (limit < 1 || limit > IssueGateway.MOST_ITEMS) {
            throw new InvalidInput("limit", Text.of("incidents.incident.input.limit", IssueGateway.MOST_ITEMS, limit));
        }
        return limit;
    }
}
