package org.sensible.incidents.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.TimelineStore;

/** Writes one archive, event by event, so that its length does not matter. For one archive. */
final class ArchiveWriter {

    private static final TimelineQuery EVERYTHING = new TimelineQuery(true, null, null, Set.of(), true);
    private static final int PORTION = 500;

    private final JsonGenerator json;
    private final TimelineStore timelines;
    private final ArchiveTables tables;
    private final UnitOfWork work;
    private long events;

    ArchiveWriter(OutputStream out, TimelineStore timelines, ArchiveTables tables, UnitOfWork work) throws IOException {
        this.timelines = timelines;
        this.tables = tables;
        this.work = work;
        json = Documents.JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** What comes before the incidents. */
    void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", Archives.FORMAT);
        json.writeNumberField("version", Archives.VERSION);
        json.writeArrayFieldStart("incidents");
    }

    void incident(Incident incident) throws IOException {
        ObjectNode fields = IncidentDocument.write(incident);
        json.writeRaw('\n');
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            json.writeFieldName(field.getKey());
            Documents.JSON.writeTree(json, field.getValue());
        }
        json.writeArrayFieldStart("events");
        List<TimelineEvent> part = List.of();
        do {
            TimelineEvent last = part.isEmpty() ? null : part.get(part.size() - 1);
            part = timelines.after(incident.uid(), EVERYTHING, last, PORTION);
            Map<String, List<Revision>> revisions = timelines
                    .revisions()
                    .of(incident.uid(), part.stream().map(TimelineEvent::id).toList());
            for (TimelineEvent event : part) {
                event(event, revisions.getOrDefault(event.id(), List.of()));
            }
        } while (!part.isEmpty());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void event(TimelineEvent event, List<Revision> revisions) throws IOException {
        ObjectNode document = EventDocument.write(event);
        if (!revisions.isEmpty()) {
            ArrayNode all = document.putArray("revisions");
            revisions.forEach(revision -> all.add(RevisionDocument.write(revision)));
        }
        json.writeRaw('\n');
        Documents.JSON.writeTree(json, document);
        events++;
    }

    /** What comes after the last incident; {@code end} says that nothing is cut off. */
    void end(int incidents) throws IOException {
        json.writeEndArray();
        for (String name : tables.names()) {
            json.writeArrayFieldStart(name);
            work.run(() -> tables.each(name, this::record));
            json.writeEndArray();
        }
        json.writeObjectFieldStart("end");
        json.writeNumberField("incidents", incidents);
        json.writeNumberField("events", events);
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void record(Map<String, Object> record) {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            for (Map.Entry<String, Object> field : record.entrySet()) {
                json.writeFieldName(field.getKey());
                Object value = field.getValue();
                json.writeObject(value instanceof Instant ? value.toString() : value);
            }
            json.writeEndObject();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
