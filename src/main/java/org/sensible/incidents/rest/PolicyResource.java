package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Reports;
import org.sensible.incidents.policy.page.PolicyAdministration;
import org.sensible.incidents.policy.page.PolicyDraft;
import org.sensible.incidents.policy.page.PolicyUpkeep;
import org.sensible.incidents.policy.page.PolicyWishes;

/**
 * {@code /policy}: what holds, where it is, and who has read it. 401 where nobody is logged in, 404 for who may see no
 * incidents, 403 for what only administrators or the page's editors do, 400 for a page that cannot be taken, 409 for a version
 * that is not in force, 503 for a change in read-only mode.
 */
@Path("/policy")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_NAMES = 100;
    private static final int REPORTED_DAYS = 90;
    private static final int MOST_DAYS = 3_660;

    private final PolicyUpkeep upkeep;
    private final PolicyAdministration administration;
    private final PolicyWishes wishes;
    private final Reports reports;
    private final PolicyDraft draft;
    private final PolicyAnswers answers;
    private final Caller caller;

    @Inject
    public PolicyResource(
            PolicyUpkeep upkeep,
            PolicyAdministration administration,
            PolicyWishes wishes,
            Reports reports,
            PolicyDraft draft,
            PolicyAnswers answers,
            Caller caller) {
        this.upkeep = upkeep;
        this.administration = administration;
        this.wishes = wishes;
        this.reports = reports;
        this.draft = draft;
        this.answers = answers;
        this.caller = caller;
    }

    /** The policy of the incidents; with {@code space}, of that space. */
    @GET
    public PolicyJson read(@QueryParam("space") String space) {
        return answers.policy(upkeep.stateFor(space, caller.person()));
    }

    /** Puts the page of {@code pageId} in force; {@code null} takes back that there is one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicyJson change(InputStream body) {
        Person person = caller.person();
        administration.requireAdministrator(person);
        JsonBody wanted = JsonBody.read(body);
        Given<String> pageId = wanted.text("pageId");
        if (!pageId.mentioned()) {
            throw new InvalidInput("pageId", Text.of("incidents.policy.input.pageMissing"));
        }
        String space = wanted.text("space").value();
        administration.put(pageId.value(), space, person);
        return answers.policy(upkeep.stateFor(space, person));
    }

    /** Which of the user {@code names}, with commas between them, nobody has: the wizard says so at its field. */
    @GET
    @Path("/people")
    public PolicyJson.UnknownJson people(@QueryParam("names") String names) {
        upkeep.stateFor(null, caller.person());
        List<String> wanted = Stream.of((names == null ? "" : names).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMES)
                .toList();
        return new PolicyJson.UnknownJson(draft.unknown(wanted));
    }

    /** How often each rule was kept in the last {@code days}, 90 without them, over the incidents that the person may see; of one severity alone where that is given. */
    @GET
    @Path("/report")
    public PolicyJson.ReportJson report(@QueryParam("days") String days, @QueryParam("severity") String severity) {
        Person person = caller.person();
        upkeep.stateFor(null, person);
        int period = QueryText.integer("days", days, REPORTED_DAYS);
        if (period < 1 || period > MOST_DAYS) {
            throw new InvalidInput("days", Text.of("incidents.policy.input.days", MOST_DAYS, period));
        }
        String only = severity == null || severity.isBlank() ? null : severity.strip();
        return answers.report(reports.of(Duration.ofDays(period), only, person));
    }

    /** What each version changed, newest first. */
    @GET
    @Path("/versions")
    public SliceJson<PolicyJson.VersionJson> versions(
            @QueryParam("space") String space, @QueryParam("start") String start, @QueryParam("limit") String limit) {
        Slice<PolicyUpkeep.Published> slice = upkeep.published(
                space,
                QueryText.integer("start", start, 0),
                QueryText.integer("limit", limit, USUAL_LIMIT),
                caller.person());
        return SliceJson.of(slice, answers::version);
    }

    /** Says that the person has read the {@code version} in force, of the page {@code pageId} where there are several. */
    @POST
    @Path("/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicyJson acknowledge(InputStream body) {
        Person person = caller.person();
        upkeep.stateFor(null, person);
        JsonBody said = JsonBody.read(body);
        upkeep.acknowledge(version(said), said.text("pageId").value(), person);
        wishes.fulfil();
        return answers.policy(upkeep.stateFor(null, person));
    }

    /** Says that the person has looked at the {@code version} in force and nothing is to be changed. */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicyJson review(InputStream body) {
        Person person = caller.person();
        upkeep.stateFor(null, person);
        JsonBody said = JsonBody.read(body);
        upkeep.reviewed(version(said), said.text("pageId").value(), person);
        return answers.policy(upkeep.stateFor(null, person));
    }

    private static int version(JsonBody body) {
        Integer version = body.integer("version").value();
        if (version == null) {
            throw new InvalidInput("version", Text.of("incidents.policy.input.version"));
        }
        return version;
    }
}
