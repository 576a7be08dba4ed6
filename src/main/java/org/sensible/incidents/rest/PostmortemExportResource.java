package org.sensible.incidents.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.export.ExportedPostmortem;
import org.sensible.incidents.postmortem.export.PostmortemExport;
import org.sensible.incidents.postmortem.review.ReviewReading;

/**
 * {@code /incidents/{key}/postmortem/export}: the postmortem as a file. 401 where nobody is logged in; 404 for an incident, and for a
 * page, that the person may not view; 400 for a format that there is not.
 */
@Path("/incidents/{key}/postmortem/export")
public final class PostmortemExportResource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PostmortemExport export;
    private final ExportedItems items;
    private final ReviewReading reading;
    private final Incidents incidents;
    private final IncidentAnswers incidentAnswers;
    private final ReviewAnswers reviewAnswers;
    private final Caller caller;

    @Inject
    public PostmortemExportResource(
            PostmortemExport export,
            ExportedItems items,
            ReviewReading reading,
            Incidents incidents,
            IncidentAnswers incidentAnswers,
            ReviewAnswers reviewAnswers,
            Caller caller) {
        this.export = export;
        this.items = items;
        this.reading = reading;
        this.incidents = incidents;
        this.incidentAnswers = incidentAnswers;
        this.reviewAnswers = reviewAnswers;
        this.caller = caller;
    }

    /** @param format {@code md}, {@code json} or {@code html} */
    @GET
    public Response read(@PathParam("key") String key, @Nullable @QueryParam("format") String format) {
        Person person = caller.person();
        String shown = incidents.get(key, person).key();
        String word = format == null ? "" : format;
        return switch (word) {
            case "md" ->
                file(
                        shown,
                        word,
                        "text/markdown;charset=UTF-8",
                        exported(shown, person).markdown());
            case "html" ->
                file(
                        shown,
                        word,
                        "text/html;charset=UTF-8",
                        exported(shown, person).html());
            case "json" -> file(shown, word, "application/json", json(shown, person));
            default ->
                throw new InvalidInput("format", Text.of("incidents.postmortem.export.format", Accepted.clean(word)));
        };
    }

    private ExportedPostmortem exported(String key, Person person) {
        return export.of(key, items.of(key, person), person);
    }

    /** As the single calls answer, in one object; with the page as the host keeps it, so that nothing is lost. */
    private String json(String key, Person person) {
        ExportedPostmortem exported = exported(key, person);
        ObjectNode json = JSON.createObjectNode();
        json.set("incident", JSON.valueToTree(incidentAnswers.of(incidents.get(key, person), person)));
        json.set("postmortem", JSON.valueToTree(reviewAnswers.json(reading.of(key, person))));
        json.put("storage", exported.storage());
        json.put("markdown", exported.markdown());
        if (exported.items().silence() == null) {
            ArrayNode all = json.putArray("actionItems");
            exported.items().values().forEach(item -> all.addObject()
                    .put("key", item.key())
                    .put("url", item.url())
                    .put("summary", item.summary())
                    .put("status", item.status()));
        }
        return json.toPrettyString() + "\n";
    }

    private static Response file(String key, String ending, String type, String text) {
        return Response.ok(text, type)
                .header("Content-Disposition", "attachment; filename=\"" + key + "-postmortem." + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
