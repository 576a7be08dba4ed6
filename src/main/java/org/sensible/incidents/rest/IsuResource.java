package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.incident.Person;

/**
 * {@code /action-items/{issueKey}/isu}: classifies an action item. Jira decides: 404 for an issue that it does not show to
 * this person, 403 where the person may not edit it, 409 where it is no action item.
 */
@Path("/action-items/{issueKey}/isu")
@Produces(MediaType.APPLICATION_JSON)
public final class IsuResource {

    private final ActionItems items;
    private final Caller caller;

    @Inject
    public IsuResource(ActionItems items, Caller caller) {
        this.items = items;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ActionItemJson classify(@PathParam("issueKey") String issueKey, InputStream body) {
        Person person = caller.person();
        return ActionItemJson.of(items.classify(issueKey, ActionItemBodies.isu(JsonBody.read(body)), person));
    }
}
