package org.sensible.incidents.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.timeline.Proposing;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.Imports;
import org.sensible.incidents.timeline.source.JiraHistory;
import org.sensible.incidents.timeline.source.SlackImport;

/** Imports into {@code INC-1} over its resource; Jira knows every issue and has nothing to tell of any. */
final class ImportWorld {

    final List<String> issuesRead = new ArrayList<>();
    final ImportResource resource;

    ImportWorld(Incidents incidents, Timelines timelines, SettingsStore settings, Caller caller) {
        Imports imports = new Imports(timelines, Proposing.aside());
        resource = new ImportResource(
                incidents,
                imports,
                new SlackImport(imports, settings, new IncidentWorld.DirectUnit()),
                key -> {
                    issuesRead.add(key);
                    return new JiraHistory(JsonNodeFactory.instance.objectNode(), null);
                },
                RestWorld.WORDS,
                caller);
    }

    ImportJson take(String source, String type, byte[] body) {
        return take(source, type, null, null, new ByteArrayInputStream(body));
    }

    ImportJson take(String source, String type, String zone, String date, InputStream body) {
        return resource.take("INC-1", source, null, zone, date, null, type, body);
    }

    ImportJson text(String source, String type, String zone, String date, String body) {
        return take(source, type, zone, date, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A Slack export of one channel and one day. */
    static byte[] export(String day) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : Map.of(
                            "channels.json", "[{\"id\": \"C1\", \"name\": \"general\"}]",
                            "users.json", "[{\"id\": \"U1\", \"name\": \"Rhea\"}]",
                            "general/2018-01-20.json", day)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
