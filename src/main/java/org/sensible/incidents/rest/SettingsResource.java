package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.ZoneId;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;

/**
 * {@code /settings}, for administrators: 401 where nobody is logged in, 403 for everybody else, 400 for what cannot be
 * taken, 503 for a change in read-only mode.
 */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    private final Administration administration;
    private final WeightSettings weights;
    private final People people;
    private final Bodies bodies;
    private final Caller caller;

    @Inject
    public SettingsResource(
            Administration administration, WeightSettings weights, People people, Bodies bodies, Caller caller) {
        this.administration = administration;
        this.weights = weights;
        this.people = people;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    public SettingsJson read() {
        return json(administration.settings(caller.person()));
    }

    /** A field that is absent stays, {@code null} brings back the default. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SettingsJson change(InputStream body) {
        Person person = caller.person();
        administration.settings(person);
        JsonBody json = JsonBody.read(body);
        // Both are checked before either is written.
        Weights changed = WeightBodies.changed(json, weights.read());
        Settings settings = administration.change(bodies.settingsChange(json), person);
        if (WeightBodies.isMentioned(json)) {
            weights.change(changed, person);
        }
        return json(settings);
    }

    private SettingsJson json(Settings settings) {
        return new SettingsJson(
                settings.space(),
                settings.parentPage(),
                settings.serviceUser() == null ? null : PersonJson.of(people.describe(settings.serviceUser())),
                settings.zones().stream().map(ZoneId::getId).toList(),
                settings.slackWorkspace(),
                settings.mail(),
                settings.rawBodyDays(),
                settings.draftAfterMinutes(),
                WeightBodies.points(weights.read()),
                WeightBodies.weights(weights.read()));
    }
}
