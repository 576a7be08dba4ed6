package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Imagined;
import org.sensible.incidents.policy.Policies;

/**
 * {@code /policy/coverage?week=&plusZone=&plusFrom=&plusTo=&plusDays=}: who is at work when in the week of that day, the present one without
 * it, in the first zone of the settings; and what somebody more would bring, see {@link Imagined#of}. 401 where nobody is logged in, 404 for who may not view incidents, 400 for what is no date,
 * zone or time.
 */
@Path("/policy/coverage")
@Produces(MediaType.APPLICATION_JSON)
public final class CoverageResource {

    private final Policies policies;
    private final IncidentAccess access;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public CoverageResource(
            Policies policies,
            IncidentAccess access,
            SettingsStore settings,
            UnitOfWork work,
            Caller caller,
            Clock clock) {
        this.policies = policies;
        this.access = access;
        this.settings = settings;
        this.work = work;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public CoverageJson read(
            @QueryParam("week") String week,
            @QueryParam("plusZone") String plusZone,
            @QueryParam("plusFrom") String plusFrom,
            @QueryParam("plusTo") String plusTo,
            @QueryParam("plusDays") String plusDays) {
        if (!access.mayViewAny(caller.person())) {
            throw new NotFound(Text.of("incidents.policy.refusal.noPolicy"));
        }
        Imagined plus = Imagined.of(plusZone, plusFrom, plusTo, plusDays).orElse(null);
        ZoneId zone = work.call(() -> settings.read().zones().get(0));
        Coverage coverage = policies.inForce().coverage();
        return CoverageJson.of(coverage, CoverageWeek.of(coverage, day(week, zone), zone), plus, clock.instant());
    }

    private LocalDate day(String week, ZoneId zone) {
        if (week == null || week.isBlank()) {
            return clock.instant().atZone(zone).toLocalDate();
        }
        try {
            return LocalDate.parse(week.strip());
        } catch (DateTimeException noDate) {
            throw new InvalidInput("week", Text.of("incidents.policy.input.week", week));
        }
    }
}
