package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.review.NamesToRoles;

/**
 * {@code POST /incidents/{key}/postmortem/roles} {@code {preview?}} turns names into roles on the whole page, {@code {undo: version}} takes
 * that back: {@code {"names", "version"}}. 401 where nobody is logged in; 404 for an incident that the person may not view, and without a
 * postmortem; 403 for who may not change the incident, and for who is not the page's author; 409 where the page is in the trash, cannot
 * be read, or was changed since; 503 in read-only mode.
 */
@Path("/incidents/{key}/postmortem/roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleNamesResource {

    private final NamesToRoles roles;
    private final Incidents incidents;
    private final Caller caller;

    @Inject
    public RoleNamesResource(NamesToRoles roles, Incidents incidents, Caller caller) {
        this.roles = roles;
        this.incidents = incidents;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RolesJson turn(@PathParam("key") String key, InputStream body) {
        Person person = caller.person();
        incidents.getForChange(key, person);
        JsonBody wanted = JsonBody.readOptional(body);
        Integer undo = wanted.integer("undo").value();
        NamesToRoles.Turned turned = undo != null
                ? roles.undo(key, undo, person)
                : roles.turn(key, Boolean.TRUE.equals(wanted.bool("preview").value()), person);
        return new RolesJson(turned.names(), turned.version());
    }

    /** What was done, and the version of the page that stands now. */
    public record RolesJson(int names, int version) {}
}
