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
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.review.BlamelessHints;
import org.sensible.incidents.postmortem.review.NamesToRoles;
import org.sensible.incidents.postmortem.review.ReadinessReading;

/**
 * {@code GET /incidents/{key}/postmortem/readiness}: what is missing, in the reader's language, and, for the author alone, words that
 * blame. 401 where nobody is logged in; 404 for an incident that the person may not view, and where there is no postmortem.
 */
@Path("/incidents/{key}/postmortem/readiness")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadinessResource {

    private final ReadinessReading reading;
    private final NamesToRoles roles;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ReadinessResource(ReadinessReading reading, NamesToRoles roles, Wording wording, Caller caller) {
        this.reading = reading;
        this.roles = roles;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public ReadinessJson read(@PathParam("key") String key) {
        Person person = caller.person();
        ReadinessReading.Looked looked = reading.of(key, person);
        return new ReadinessJson(
                looked.readiness().judged(),
                looked.readiness().openChecks(),
                looked.readiness().open().stream()
                        .map(found -> new FindingJson(
                                found.check().name(),
                                wording.tell(found.text()),
                                wording.tell(found.todo()),
                                found.section()))
                        .toList(),
                looked.readiness().unjudged().stream().map(Enum::name).sorted().toList(),
                looked.isBlocking(),
                looked.isAuthor(),
                looked.hints().stream().map(this::hint).toList(),
                looked.isAuthor() ? roles.last(key, person).map(RolesJson::of).orElse(null) : null);
    }

    private HintJson hint(BlamelessHints.Hint hint) {
        return new HintJson(
                hint.section(), hint.found(), hint.excerpt(), wording.tell(hint.reason()), wording.tell(hint.better()));
    }

    /**
     * @param checks how many were judged
     * @param open how many of them found something
     * @param unjudged those for which Jira did not say enough
     * @param blocks whether the policy lets a review begin only once nothing is found
     * @param author whether the reader gets hints on words
     * @param hints empty for everybody but the author
     * @param roles names that were turned into roles last; absent where none were, and for everybody but the author
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadinessJson(
            int checks,
            long open,
            List<FindingJson> findings,
            List<String> unjudged,
            boolean blocks,
            boolean author,
            List<HintJson> hints,
            @Nullable RolesJson roles) {}

    /**
     * @param names how many
     * @param version of the page that has the roles
     * @param undo whether they can be names again; else the page was changed since, and its history has them
     */
    public record RolesJson(int names, int version, boolean undo) {

        static RolesJson of(NamesToRoles.Last last) {
            return new RolesJson(last.names(), last.version(), last.isUndoable());
        }
    }

    /**
     * One thing that is missing.
     *
     * @param todo what to do about it
     * @param section heading of the section where; absent where it is not the page's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingJson(
            String check,
            String text,
            String todo,
            @Nullable String section) {}

    /** Words that blame, why, and what tells more. */
    public record HintJson(String section, String found, String excerpt, String reason, String better) {}
}
