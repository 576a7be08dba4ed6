package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.follow.ItemTimes;

/**
 * {@code /incidents/{key}/action-items/times}: the time to improvement of each action item that Jira shows to this person. 401 where
 * nobody is logged in; 404 for an incident that the person may not view; 403 with {@code authorise} and 503 as its action items.
 */
@Path("/incidents/{key}/action-items/times")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemTimesResource {

    private final ItemTimes times;
    private final Caller caller;

    @Inject
    public ItemTimesResource(ItemTimes times, Caller caller) {
        this.times = times;
        this.caller = caller;
    }

    /** An item: its span as key times have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeJson(
            String key,
            String state,
            @Nullable Long seconds,
            @Nullable Boolean early,
            @Nullable String doneAt) {

        static TimeJson of(ItemTimes.Time time) {
            return new TimeJson(
                    time.key(),
                    time.seconds() == null ? "PENDING" : "RECORDED",
                    time.seconds(),
                    time.isEarly() ? true : null,
                    time.doneAt() == null ? null : time.doneAt().toString());
        }
    }

    @GET
    public Map<String, List<TimeJson>> list(@PathParam("key") String key) {
        return Map.of(
                "values",
                times.of(key, caller.person()).stream().map(TimeJson::of).toList());
    }
}
