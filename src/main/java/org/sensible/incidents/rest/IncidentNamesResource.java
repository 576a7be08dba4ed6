package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code /incident-names?incident=INC-7&incident=INC-9}: what a page in Jira says of incidents whose keys it knows, to who may view them;
 * the others are left out, as is what is no key. 401 where nobody is logged in, 400 for more than {@value #MOST} keys.
 */
@Path("/incident-names")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentNamesResource {

    private static final int MOST = 100;

    private final Incidents incidents;
    private final Links links;
    private final Caller caller;

    @Inject
    public IncidentNamesResource(Incidents incidents, Links links, Caller caller) {
        this.incidents = incidents;
        this.links = links;
        this.caller = caller;
    }

    /** An incident by name, with how long its improvement took. */
    public record NameJson(
            String incident,
            String title,
            String url,
            @Nullable KeyTimeJson timeToImprovement) {}

    @GET
    public Map<String, List<NameJson>> read(@QueryParam("incident") List<String> keys) {
        Person reader = caller.person();
        if (keys.size() > MOST) {
            throw new InvalidInput("incident", Text.of("incidents.rest.input.tooMany", MOST, keys.size()));
        }
        List<Incident> found = keys.stream()
                .distinct()
                .flatMap(key -> incidents.find(key, reader).stream())
                .toList();
        Map<String, KeyTimes> times = incidents.keyTimes(found, reader);
        return Map.of(
                "values",
                found.stream()
                        .map(incident -> new NameJson(
                                incident.key(),
                                incident.title(),
                                links.incident(incident.key()),
                                KeyTimeJson.of(times.get(incident.key())).get(KeyTime.TIME_TO_IMPROVEMENT.field())))
                        .toList());
    }
}
