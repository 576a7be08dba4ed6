package org.sensible.incidents.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sensible.incidents.actionitem.ScopeHere;
import org.sensible.incidents.actionitem.plan.Capacity;
import org.sensible.incidents.actionitem.plan.PlansHere;
import org.sensible.incidents.jira.JiraWording;

/**
 * {@code GET /action-items/plan?project=&incident=&jql=&capacity=&person=}: what to do first within a capacity, of the items that
 * {@link ActionItemsResource} lists, and what there is to say of it. Refuses as that does; 400 for a capacity that is missing or
 * out of range.
 */
@Path("/action-items/plan")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemPlanResource {

    private final PlansHere plans;
    private final ItemBodies bodies;

    @Inject
    public ItemPlanResource(PlansHere plans, JiraWording wording) {
        this.plans = plans;
        this.bodies = new ItemBodies(wording);
    }

    /** @param persons limits of single people, each {@code user:points} */
    @GET
    public String plan(
            @QueryParam("project") String project,
            @QueryParam("incident") String incident,
            @QueryParam("jql") String jql,
            @QueryParam("capacity") String capacity,
            @QueryParam("person") List<String> persons) {
        ScopeHere scope = new ScopeHere(project, incident, jql);
        return bodies.answer(plans.plan(scope, Capacity.asked(capacity, persons)));
    }
}
