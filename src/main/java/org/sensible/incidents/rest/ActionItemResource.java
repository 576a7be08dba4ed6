package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.NewItems;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;

/**
 * {@code /incidents/{key}/action-items}: lists the action items of an incident as Jira shows them to this person, and raises
 * new ones. 401 where nobody is logged in; 404 for an incident that the person may not view; 403 for who may only view it,
 * for what Jira does not let this person do, and, with {@code authorise}, until the person has allowed this product to act
 * for him in Jira; 400 for what we or Jira cannot take; 503 where Jira is silent and in read-only mode.
 */
@Path("/incidents/{key}/action-items")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionItemResource {

    private final ActionItems items;
    private final NewItems newItems;
    private final Incidents incidents;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ActionItemResource(
            ActionItems items, NewItems newItems, Incidents incidents, ItemReplies replies, Caller caller) {
        this.items = items;
        this.newItems = newItems;
        this.incidents = incidents;
        this.replies = replies;
        this.caller = caller;
    }

    /** What to do first comes first. With Jira silent: what this person was last shown, each item with its {@code age}. */
    @GET
    public String list(@PathParam("key") String key) {
        return replies.listing(items.of(key, caller.person()), IssueGateway.MOST_ITEMS);
    }

    /**
     * 201 with the issue as {@code Location}; 409 for a drill. With an {@code Idempotency-Key} the same call made again
     * within 24 hours answers with the same issue; 409 while it is being carried out.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @PathParam("key") String key,
            @Nullable @HeaderParam("Idempotency-Key") String idempotencyKey,
            InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        ActionItem item = newItems.raise(key, ActionItemBodies.wanted(JsonBody.read(body)), idempotencyKey, person);
        return Response.created(URI.create(item.url()))
                .entity(replies.made(item))
                .build();
    }
}
