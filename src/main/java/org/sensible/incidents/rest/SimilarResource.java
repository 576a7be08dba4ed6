package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.similar.Likeness;
import org.sensible.incidents.postmortem.similar.SimilarIncidents;

/**
 * {@code /incidents/{key}/similar}: past incidents that are like one, over what the caller may see, each with why. 401 where nobody is
 * logged in, 404 for an incident that the person may not view.
 */
@Path("/incidents/{key}/similar")
@Produces(MediaType.APPLICATION_JSON)
public final class SimilarResource {

    private final SimilarIncidents similar;
    private final Links links;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public SimilarResource(SimilarIncidents similar, Links links, Wording wording, Caller caller) {
        this.similar = similar;
        this.links = links;
        this.wording = wording;
        this.caller = caller;
    }

    /** At most five, the most alike first; none where nothing is like it. */
    @GET
    public SimilarJson list(@PathParam("key") String key) {
        return new SimilarJson(
                similar.of(key, caller.person()).stream().map(this::json).toList());
    }

    private SimilarJson.EntryJson json(SimilarIncidents.Similar found) {
        Incident incident = found.incident();
        Pages.PageLink page = found.page().orElse(null);
        return new SimilarJson.EntryJson(
                new PostmortemIndexJson.IncidentLinkJson(
                        incident.key(),
                        links.incident(incident.key()),
                        incident.title(),
                        incident.severity().name(),
                        incident.service()),
                incident.milestones()
                        .at(Milestone.RECOVERED)
                        .map(Object::toString)
                        .orElse(null),
                page == null ? null : new SimilarJson.PageJson(Long.toString(page.pageId()), page.url(), page.title()),
                why(incident, found.likeness()));
    }

    private List<SimilarJson.WhyJson> why(Incident incident, Likeness like) {
        List<SimilarJson.WhyJson> why = new ArrayList<>();
        if (!like.factors().isEmpty()) {
            why.add(because("factors", String.join("; ", like.factors()), like.factors()));
        }
        if (!like.words().isEmpty()) {
            why.add(because("words", String.join(", ", like.words()), like.words()));
        }
        if (like.sameService()) {
            why.add(because("service", incident.service(), List.of(incident.service())));
        }
        return why;
    }

    private SimilarJson.WhyJson because(String reason, String told, List<String> shared) {
        return new SimilarJson.WhyJson(
                reason, wording.tell(Text.of("incidents.finding.similar.why." + reason, told)), shared);
    }
}
