package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Outline;
import org.sensible.incidents.timeline.Timelines;

/**
 * {@code /incidents/{key}/timeline/outline}: how much a timeline holds, of which source, and where curation left something
 * out. It looks at every event once, so screens ask for it after their rows. Refuses as {@link TimelineResource} does.
 */
@Path("/incidents/{key}/timeline/outline")
@Produces(MediaType.APPLICATION_JSON)
public final class OutlineResource {

    private final Incidents incidents;
    private final Timelines timelines;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public OutlineResource(Incidents incidents, Timelines timelines, Wording wording, Caller caller) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public OutlineJson read(@PathParam("key") String key) {
        Incident incident = incidents.get(key, caller.person());
        Outline outline = timelines.outline(incident);
        List<SourceJson> sources = outline.sources().entrySet().stream()
                .map(each -> new SourceJson(
                        each.getKey(),
                        wording.tell(Text.of("incidents.timeline.sourceName." + each.getKey())),
                        each.getValue()))
                .toList();
        return new OutlineJson(outline.total(), outline.shown(), sources, leftOut(outline), outline.gaps());
    }

    private String leftOut(Outline outline) {
        String parts = outline.leftOut().entrySet().stream()
                .map(each -> wording.tell(Text.of(
                        "incidents.timeline.outline.part",
                        each.getValue(),
                        each.getKey().text())))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : wording.tell(Text.of("incidents.timeline.outline.leftOut", parts));
    }

    /**
     * @param leftOutWords what was left out, by reason, in the reader's language; empty where nothing was
     * @param gaps how many events are left out behind a shown one, by its id
     */
    public record OutlineJson(
            int total, int shown, List<SourceJson> sources, String leftOutWords, Map<String, Integer> gaps) {}

    /** @param words the source's name for people */
    public record SourceJson(String name, String words, int count) {}
}
