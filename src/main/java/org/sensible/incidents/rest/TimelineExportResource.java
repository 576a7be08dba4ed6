package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/**
 * {@code /incidents/{key}/timeline/export}: the timeline as a file, written while it is read, so that its length does not
 * matter. The parameters are those of the timeline, without start and limit. Refuses as {@link TimelineResource} does;
 * 400 for a format that there is not.
 */
@Path("/incidents/{key}/timeline/export")
public final class TimelineExportResource {

    private final Incidents incidents;
    private final Timelines timelines;
    private final EventAnswers answers;
    private final Caller caller;

    @Inject
    public TimelineExportResource(Incidents incidents, Timelines timelines, EventAnswers answers, Caller caller) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.answers = answers;
        this.caller = caller;
    }

    /** @param format {@code csv}, {@code json} or {@code md} */
    @GET
    public Response read(
            @PathParam("key") String key,
            @Nullable @QueryParam("format") String format,
            @BeanParam TimelineParameters parameters) {
        Incident incident = parameters.isRemoved()
                ? incidents.getForChange(key, caller.person())
                : incidents.get(key, caller.person());
        ExportFormat wanted = format(format);
        List<ZoneId> zones = parameters.zones();
        TimelineQuery query = parameters.query();
        // In the request, since people and words depend on who asks.
        Function<TimelineEvent, EventJson> rows = answers.in(zones);
        StreamingOutput output = stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            write(incident, query, wanted, zones, rows, writer);
            writer.flush();
        };
        String name = incident.key() + "-timeline." + wanted.word();
        return Response.ok(output, wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private void write(
            Incident incident,
            TimelineQuery query,
            ExportFormat format,
            List<ZoneId> zones,
            Function<TimelineEvent, EventJson> rows,
            Writer writer)
            throws IOException {
        ExportFormat.Writing writing = format.begin(incident.key(), zones, writer);
        List<TimelineEvent> part = List.of();
        do {
            TimelineEvent last = part.isEmpty() ? null : part.get(part.size() - 1);
            part = timelines.next(incident, query, last);
            for (TimelineEvent event : part) {
                writing.row(rows.apply(event));
            }
        } while (!part.isEmpty());
        writing.end();
    }

    private static ExportFormat format(@Nullable String word) {
        return ExportFormat.ofWord(word == null ? "" : word)
                .orElseThrow(() -> new InvalidInput(
                        "format",
                        Text.of("incidents.timeline.export.format", word == null ? "" : Accepted.clean(word))));
    }
}
