package org.sensible.incidents.rest;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sensible.incidents.incident.FakeAccess;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.timeline.Proposing;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.importing.FakeBackground;
import org.sensible.incidents.timeline.importing.ImportJobs;
import org.sensible.incidents.timeline.importing.InMemoryImportJobStore;
import org.sensible.incidents.timeline.source.Imports;
import org.sensible.incidents.timeline.source.JiraHistory;
import org.sensible.incidents.timeline.source.SlackImport;

/** Imports into {@code INC-1} over its resource; Jira knows every issue and has nothing to tell of any. */
final class ImportWorld {

    final List<String> issuesRead = new ArrayList<>();
    final FakeBackground background = new FakeBackground();
    final ImportResource resource;
    final ImportJobResource job;

    ImportWorld(Incidents incidents, Timelines timelines, SettingsStore settings, Caller caller) {
        Imports imports = new Imports(timelines, Proposing.aside());
        Clock clock = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);
        ImportJobs jobs =
                new ImportJobs(incidents, new FakeAccess(), imports, new InMemoryImportJobStore(), background, clock);
        resource = new ImportResource(
                incidents,
                imports,
                new ImportBody(new SlackImport(imports, settings, new IncidentWorld.DirectUnit()), key -> {
                    issuesRead.add(key);
                    return new JiraHistory(JsonNodeFactory.instance.objectNode(), null);
                }),
                jobs,
                RestWorld.WORDS,
                caller);
        job = new ImportJobResource(jobs, RestWorld.WORDS, caller);
    }

    ImportJson take(String source, String type, byte[] body) {
        return take(source, type, null, null, new ByteArrayInputStream(body));
    }

    ImportJson take(String source, String type, String zone, String date, InputStream body) {
        return (ImportJson) resource.take("INC-1", source, null, zone, date, null, null, type, null, body)
                .getEntity();
    }

    /** Asks for it to be done later; its address is below {@code http://wiki/rest/}. */
    Response later(String source, String type, byte[] body) {
        UriInfo address = mock(UriInfo.class);
        when(address.getBaseUriBuilder()).thenReturn(UriBuilder.fromUri("http://wiki/rest/"));
        return resource.take(
                "INC-1",
                source,
                null,
                "UTC",
                "2022-08-12",
                null,
                "true",
                type,
                address,
                new ByteArrayInputStream(body));
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
