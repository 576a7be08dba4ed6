package org.sensible.incidents.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineStore;

/** Reads one archive, event by event, and keeps what it holds. For one archive, inside one unit of work. */
final class ArchiveReader {

    private static final int PORTION = 500;

    private final ArchiveJson archive;
    private final JsonParser json;
    private final IncidentStore incidents;
    private final TimelineStore timelines;
    private final ArchiveTables tables;
    private final ArchiveProgress progress;
    private boolean isWhole;

    ArchiveReader(
            ArchiveJson archive,
            IncidentStore incidents,
            TimelineStore timelines,
            ArchiveTables tables,
            ArchiveProgress progress) {
        this.archive = archive;
        this.json = archive.parser();
        this.incidents = incidents;
        this.timelines = timelines;
        this.tables = tables;
        this.progress = progress;
    }

    /** @throws InvalidInput for what is no archive or is cut off; the unit of work has to be undone then */
    void body() {
        archive.told(() -> {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                list(json.currentName());
            }
        });
        if (!isWhole) {
            throw ArchiveJson.refused("cut");
        }
    }

    private void list(String name) throws IOException {
        json.nextToken();
        if (name.equals("end")) {
            JsonNode end = json.readValueAsTree();
            isWhole = end.path("incidents").asInt(-1) == progress.incidents()
                    && end.path("events").asLong(-1) == progress.events();
            return;
        }
        boolean isTable = tables.names().contains(name);
        if (!isTable && !name.equals("incidents") || !json.isExpectedStartArrayToken()) {
            // a later version may have more; what is not known cannot be kept, so it is refused and not passed over
            throw ArchiveJson.refused("unknown", name);
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (isTable) {
                tables.add(name, record(json.readValueAsTree()));
                progress.check();
            } else {
                incident();
            }
        }
    }

    private static Map<String, Object> record(JsonNode fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        fields.properties().forEach(field -> {
            JsonNode value = field.getValue();
            record.put(
                    field.getKey(),
                    value.isBoolean()
                            ? (Object) value.asBoolean()
                            : value.isIntegralNumber() ? (Object) value.asLong() : value.asText());
        });
        return record;
    }

    /** The events stand last, so that everything else of the incident is known when they come. */
    private void incident() throws IOException {
        ObjectNode fields = Documents.object();
        String uid = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (!name.equals("events")) {
                fields.set(name, json.readValueAsTree());
                continue;
            }
            Incident incident = IncidentDocument.read(fields);
            incidents.insert(incident);
            uid = incident.uid();
            events(uid);
            progress.incident();
        }
        if (uid == null) {
            throw new NoSuchElementException("the field events is missing");
        }
    }

    private void events(String uid) throws IOException {
        List<TimelineEvent> events = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode document = json.readValueAsTree();
            TimelineEvent event = EventDocument.read(document);
            events.add(event);
            document.path("revisions").forEach(revision -> revisions.add(RevisionDocument.read(revision, event.id())));
            if (events.size() == PORTION) {
                keep(uid, events, revisions);
            }
        }
        keep(uid, events, revisions);
    }

    private void keep(String uid, List<TimelineEvent> events, List<Revision> revisions) {
        timelines.add(uid, events);
        timelines.revisions().add(uid, revisions);
        progress.events(events.size());
        events.clear();
        revisions.clear();
    }
}
