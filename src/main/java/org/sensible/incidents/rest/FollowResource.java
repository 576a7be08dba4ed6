package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.follow.FollowChanges;
import org.sensible.incidents.actionitem.follow.FollowRules;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;

/**
 * {@code /settings/follow-through} {@code {"totals", "reminders", "epics", "dueDays": {"high", "medium", "low"}}}, for administrators: 401 where
 * nobody is logged in, 403 for everybody else, 400 for what cannot be taken, 503 for a change in read-only mode. What is absent stays.
 */
@Path("/settings/follow-through")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowResource {

    private static final String DUE_DAYS = "dueDays";

    private final FollowChanges changes;
    private final Caller caller;

    @Inject
    public FollowResource(FollowChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    public Map<String, Object> read() {
        return json(changes.read(caller.person()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> change(InputStream body) {
        Person person = caller.person();
        FollowRules before = changes.read(person);
        JsonBody json = JsonBody.read(body);
        Problems problems = new Problems();
        Boolean totals = problems.check(() -> json.bool("totals").value(), null);
        Boolean reminders = problems.check(() -> json.bool("reminders").value(), null);
        Boolean epics = problems.check(() -> json.bool("epics").value(), null);
        Map<Level, Integer> days = new EnumMap<>(before.dueDays());
        JsonBody given = json.object(DUE_DAYS);
        for (Level level : Level.values()) {
            Integer number = problems.check(() -> given.integer(level.word()).value(), null);
            if (number != null && (number < 1 || number > FollowRules.MOST_DAYS)) {
                problems.add(
                        DUE_DAYS + "." + level.word(),
                        Text.of("incidents.follow.input.days", FollowRules.MOST_DAYS, number));
            } else if (number != null) {
                days.put(level, number);
            }
        }
        problems.refuse();
        return json(changes.change(
                new FollowRules(
                        Objects.requireNonNullElse(totals, before.showsTotals()),
                        Objects.requireNonNullElse(reminders, before.reminds()),
                        Objects.requireNonNullElse(epics, before.groupsByEpic()),
                        days),
                person));
    }

    private static Map<String, Object> json(FollowRules rules) {
        Map<String, Integer> days = new LinkedHashMap<>();
        rules.dueDays().forEach((level, number) -> days.put(level.word(), number));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("totals", rules.showsTotals());
        json.put("reminders", rules.reminds());
        json.put("epics", rules.groupsByEpic());
        json.put(DUE_DAYS, days);
        return json;
    }
}
