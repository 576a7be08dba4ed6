package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.PostmortemProposals;
import org.sensible.incidents.postmortem.PostmortemRequest;

/**
 * {@code /incidents/{key}/postmortem/proposal}: what a new postmortem starts with, for whoever is about to make it, in the reader's
 * language. 401 where nobody is logged in; 404 for an incident that the person may not view; 403 for who may not change it; 409 with
 * {@code pageId} and {@code url} where it has a postmortem.
 */
@Path("/incidents/{key}/postmortem/proposal")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposalResource {

    private final PostmortemProposals proposing;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public ProposalResource(PostmortemProposals proposing, Wording wording, Caller caller) {
        this.proposing = proposing;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public ProposalJson propose(@PathParam("key") String key) {
        PostmortemProposals.Proposed proposed = proposing.of(key, caller.person());
        return new ProposalJson(
                proposed.proposal().title(),
                proposed.proposal().zones().stream().map(ZoneId::getId).toList(),
                proposed.space(),
                proposed.parent() == null
                        ? null
                        : new ParentJson(
                                Long.toString(proposed.parent().pageId()),
                                proposed.parent().title()),
                proposed.milestones().stream().map(this::json).toList());
    }

    /** What would be in the way of a page of that title there: 200 with {@code problems}, each at its field, empty where nothing is. */
    @GET
    @Path("/check")
    public CheckJson check(
            @PathParam("key") String key,
            @QueryParam("space") String space,
            @QueryParam("parent") String parent,
            @QueryParam("title") String title) {
        PostmortemRequest wanted = new PostmortemRequest(
                Accepted.optional("space", space, Accepted.SHORT_TEXT),
                Accepted.optional("parent", parent, Accepted.SHORT_TEXT),
                title,
                List.of());
        return new CheckJson(proposing.refusals(key, wanted, caller.person()).stream()
                .map(this::json)
                .toList());
    }

    private MilestoneJson json(PostmortemProposals.Told told) {
        return new MilestoneJson(
                told.milestone().name(),
                wording.tell(told.milestone().label()),
                told.state().kind().name().toLowerCase(Locale.ROOT),
                told.state().at() == null ? null : told.state().at().toString(),
                told.evidence());
    }

    private ProblemJson json(Problem problem) {
        return new ProblemJson(problem.field(), wording.tell(problem.text()));
    }

    /** What a new postmortem starts with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalJson(
            String title,
            List<String> zones,
            String space,
            @Nullable ParentJson parent,
            List<MilestoneJson> milestones) {}

    /** The page above it. */
    public record ParentJson(String id, String title) {}

    /** A milestone with what it rests on, in words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MilestoneJson(
            String name,
            String label,
            String state,
            @Nullable String at,
            List<PostmortemProposals.Rests> evidence) {}

    /** What is in the way. */
    public record CheckJson(List<ProblemJson> problems) {}

    /** One thing of it. */
    public record ProblemJson(String field, String message) {}
}
