package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.sensible.incidents.actionitem.Decision;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemDecisions;
import org.sensible.incidents.actionitem.TakenBack;
import org.sensible.incidents.incident.Person;

/**
 * {@code /action-items/{issueKey}/isu} and {@code …/commitment}: classifies an action item; commits to it, puts it off or drops
 * it. Jira decides: 404 for an issue that it does not show to this person, 403 where the person may not edit it, 409 where it is
 * no action item, or where the body names in {@code at} what the item last said of itself and somebody changed it since.
 */
@Path("/action-items/{issueKey}")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemDecisionResource {

    private final ItemDecisions decisions;
    private final TakenBack takenBack;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ItemDecisionResource(ItemDecisions decisions, TakenBack takenBack, ItemReplies replies, Caller caller) {
        this.decisions = decisions;
        this.takenBack = takenBack;
        this.replies = replies;
        this.caller = caller;
    }

    /** {@code kind}, and {@code after}, keys of the issues that have to be done before: absent they stay. */
    @PUT
    @Path("/isu")
    @Consumes(MediaType.APPLICATION_JSON)
    public String classify(@PathParam("issueKey") String issueKey, InputStream body) {
        Person person = caller.person();
        JsonBody json = JsonBody.read(body);
        Isu isu = ActionItemBodies.isu(json);
        return replies.item(decisions.classify(issueKey, isu, ActionItemBodies.beside(json), seenAt(json), person));
    }

    /** {@code undo} takes a decision back: putting off by mistake is not counted. */
    @PUT
    @Path("/commitment")
    @Consumes(MediaType.APPLICATION_JSON)
    public String decide(@PathParam("issueKey") String issueKey, InputStream body) {
        Person person = caller.person();
        JsonBody json = JsonBody.read(body);
        Decision decision = ActionItemBodies.decision(json);
        return replies.item(decisions.decide(issueKey, decision, seenAt(json), person));
    }

    /**
     * Takes back what this person just made or linked; {@code at} as the answer to that said. {@code {"deleted": false}} where the
     * issue stays in Jira as an ordinary one: it was linked, or Jira does not let the person delete it. 409 for another's item,
     * one that was touched since, and after a quarter of an hour.
     */
    @DELETE
    public Map<String, Boolean> takeBack(@PathParam("issueKey") String issueKey, @QueryParam("at") String at) {
        Person person = caller.person();
        return Map.of("deleted", takenBack.takeBack(issueKey, QueryText.instant("at", at), person));
    }

    @Nullable
    private static Instant seenAt(JsonBody body) {
        return body.instant("at").value();
    }
}
