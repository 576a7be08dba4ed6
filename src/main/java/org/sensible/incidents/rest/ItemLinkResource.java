package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.LinkedItems;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;

/**
 * {@code POST /incidents/{key}/action-items/links} {@code {issue, isu, kind?, answers?}}: makes an issue that is there already
 * an action item of the incident. Refuses as raising one does; 404 for an issue that Jira does not show to this person, 409 for
 * one that belongs to another incident or whose property cannot be read.
 */
@Path("/incidents/{key}/action-items/links")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemLinkResource {

    private final LinkedItems links;
    private final Incidents incidents;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ItemLinkResource(LinkedItems links, Incidents incidents, ItemReplies replies, Caller caller) {
        this.links = links;
        this.incidents = incidents;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String link(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        return replies.item(links.link(key, ActionItemBodies.linked(JsonBody.read(body)), person));
    }
}
