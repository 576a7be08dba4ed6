package org.sensible.incidents.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.ItemsHere;
import org.sensible.incidents.actionitem.ListedHere;
import org.sensible.incidents.actionitem.StartAfresh;
import org.sensible.incidents.jira.JiraWording;

/**
 * {@code PUT /action-items/{key}/isu} and {@code …/commitment}, with the issue's own permissions: 401 where nobody is logged in,
 * 404 for an issue that the user may not see, 403 for one that may not be edited, 409 where it is no action item or where the
 * body names in {@code at} what the item last said of itself and somebody changed it since, 400 for what cannot be taken.
 */
@Path("/action-items/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemChangeResource {

    private final ItemsHere items;
    private final StartAfresh afresh;
    private final ListedHere listed;
    private final ItemBodies bodies;

    @Inject
    public ItemChangeResource(ItemsHere items, StartAfresh afresh, ListedHere listed, JiraWording wording) {
        this.items = items;
        this.afresh = afresh;
        this.listed = listed;
        this.bodies = new ItemBodies(wording);
    }

    /** {@code kind}, and {@code after}, keys of the issues that have to be done before: absent they stay. */
    @PUT
    @Path("/isu")
    @Consumes(MediaType.APPLICATION_JSON)
    public String classify(@PathParam("key") String key, InputStream body) {
        ItemBodies.Body json = bodies.read(body);
        return bodies.answer(items.classify(key, json.isu(), json.beside(), json.instant("at")), listed.order());
    }

    /** {@code undo} takes a decision back: putting off by mistake is not counted. */
    @PUT
    @Path("/commitment")
    @Consumes(MediaType.APPLICATION_JSON)
    public String decide(@PathParam("key") String key, InputStream body) {
        ItemBodies.Body json = bodies.read(body);
        return bodies.answer(items.decide(key, json.decision(), json.instant("at")), listed.order());
    }

    /** {@code {incident, isu, seen}} where the property cannot be read: {@code seen} is what stands there, as it was shown. */
    @POST
    @Path("/afresh")
    @Consumes(MediaType.APPLICATION_JSON)
    public String start(@PathParam("key") String key, InputStream body) {
        ItemBodies.Body json = bodies.read(body);
        return bodies.answer(
                afresh.start(key, json.text("incident"), json.at("isu").isu(), json.text("seen")), listed.order());
    }
}
