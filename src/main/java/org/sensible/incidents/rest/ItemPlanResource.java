package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.actionitem.plan.Capacity;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.incident.Person;

/**
 * {@code /action-items/plan}: what to do first within a capacity, of the items that {@link ItemScopeResource} lists, and what
 * there is to say of it. Refuses as that does; 400 for a capacity that is missing or out of range.
 */
@Path("/action-items/plan")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemPlanResource {

    private final Plans plans;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ItemPlanResource(Plans plans, ItemReplies replies, Caller caller) {
        this.plans = plans;
        this.replies = replies;
        this.caller = caller;
    }

    /** @param persons limits of single people, each {@code user:points} */
    @GET
    public String plan(
            @QueryParam("incident") String incident,
            @QueryParam("space") String space,
            @QueryParam("service") String service,
            @QueryParam("jql") String jql,
            @QueryParam("capacity") String capacity,
            @QueryParam("person") List<String> persons) {
        Person person = caller.person();
        ItemScope scope = new ItemScope(incident, space, service, jql);
        return replies.plan(plans.plan(scope, Capacity.asked(capacity, persons), person));
    }
}
