package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.adoption.Adoptions;
import org.sensible.incidents.postmortem.adoption.Proposal;
import org.sensible.incidents.postmortem.adoption.WantedAdoption;

/**
 * {@code /postmortems/adoption}: makes a page that people wrote before into the postmortem of an incident that is written down with it.
 * 401 where nobody is logged in, 403 for who may not declare incidents; 400 for a page that the person may not see and for what
 * cannot be taken; 409 with the {@code incident} where the page is a postmortem already; 503 in read-only mode.
 */
@Path("/postmortems/adoption")
@Produces(MediaType.APPLICATION_JSON)
public final class AdoptionResource {

    private final Adoptions adoptions;
    private final Links links;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public AdoptionResource(Adoptions adoptions, Links links, Wording wording, Caller caller) {
        this.adoptions = adoptions;
        this.links = links;
        this.wording = wording;
        this.caller = caller;
    }

    /**
     * What the page seems to tell; nothing is written.
     *
     * @param zone of times where the page names none
     * @param date of the first times where the page names none
     */
    @GET
    public AdoptionJson propose(
            @QueryParam("page") String page, @QueryParam("zone") String zone, @QueryParam("date") String date) {
        Person person = caller.person();
        adoptions.check(person);
        Proposal proposal =
                adoptions.propose(page(page), QueryText.zoneOrNone("zone", zone), QueryText.day("date", date), person);
        Map<String, AdoptionJson.RowJson> milestones = new LinkedHashMap<>();
        proposal.milestones()
                .forEach((milestone, row) -> milestones.put(milestone.name(), AdoptionJson.RowJson.of(row)));
        return new AdoptionJson(
                Long.toString(proposal.page().pageId()),
                proposal.page().url(),
                proposal.page().title(),
                proposal.title(),
                proposal.severity().orElse(null),
                milestones,
                proposal.rows().stream().map(AdoptionJson.RowJson::of).toList(),
                proposal.questions().stream()
                        .map(question -> QuestionJson.of(question, wording))
                        .toList());
    }

    /**
     * Takes {@code {"pageId", "title", "severity", "service"?, "milestones": {"STARTED": "2026-…"}, "rows": [{"at", "text", "sourceTime"?}],
     * "over"?: true}}: 201 with the incident as {@code Location}. Where it is over, which is usual, everything that is not known is waived.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response adopt(InputStream body) {
        Person person = caller.person();
        adoptions.check(person);
        JsonBody json = JsonBody.read(body);
        Boolean over = json.bool("over").value();
        Incident incident = adoptions.adopt(
                new WantedAdoption(
                        page(json.text("pageId").value()),
                        json.text("title").value(),
                        json.text("severity").value(),
                        json.text("service").value(),
                        milestones(json.object("milestones")),
                        rows(json),
                        over == null || over),
                person);
        String url = links.incident(incident.key());
        return Response.created(URI.create(url))
                .entity(new AdoptedJson(incident.key(), url))
                .build();
    }

    private static long page(String id) {
        if (id == null || !id.strip().matches("\\d{1,18}")) {
            throw new InvalidInput("pageId", Text.of("incidents.adoption.input.page"));
        }
        return Long.parseLong(id.strip());
    }

    private static Map<Milestone, Instant> milestones(JsonBody json) {
        Map<Milestone, Instant> milestones = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            Instant at = json.instant(milestone.name()).value();
            if (at != null) {
                milestones.put(milestone, at);
            }
        }
        return milestones;
    }

    private static List<Proposal.Row> rows(JsonBody json) {
        List<Proposal.Row> rows = new ArrayList<>();
        if (json.has("rows")) {
            for (JsonBody row : json.objects("rows")) {
                Instant at = row.instant("at").value();
                String text = row.text("text").value();
                if (at == null || text == null || text.isBlank()) {
                    throw new InvalidInput(
                            row.nameOf(at == null ? "at" : "text"), Text.of("incidents.adoption.input.row"));
                }
                String spelled = row.text("sourceTime").value();
                rows.add(new Proposal.Row(at, spelled == null ? "" : spelled, text));
            }
        }
        return rows;
    }

    /** The incident that was written down. */
    public record AdoptedJson(String incident, String url) {}
}
