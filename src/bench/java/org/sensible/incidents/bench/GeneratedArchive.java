package org.sensible.incidents.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** An archive of so many incidents, each with a postmortem and twelve events, written as it is made. */
final class GeneratedArchive {

    private static final int EVENTS = 12;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final long BETWEEN = 7_000;
    private static final long FIRST_PAGE = 9_000_000;

    private GeneratedArchive() {}

    static void write(Path file, int incidents) throws IOException {
        try (JsonGenerator json = new ObjectMapper().createGenerator(Files.newOutputStream(file))) {
            json.writeStartObject();
            json.writeStringField("format", "sensible-archive");
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("incidents");
            for (int number = 1; number <= incidents; number++) {
                incident(json, number);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("postmortems");
            for (int number = 1; number <= incidents; number++) {
                json.writeStartObject();
                json.writeStringField("createdAt", at(number).toString());
                json.writeStringField("incidentKey", "INC-" + number);
                json.writeStringField("ownerKey", "somebody");
                json.writeNumberField("pageId", FIRST_PAGE + number);
                json.writeStringField("stateName", "REVIEWED");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("end");
            json.writeNumberField("incidents", incidents);
            json.writeNumberField("events", incidents * EVENTS);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static Instant at(int number) {
        return START.plusSeconds(number * BETWEEN);
    }

    private static void incident(JsonGenerator json, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", "INC-" + number);
        json.writeNumberField("number", number);
        json.writeStringField("uid", "uid-" + number);
        json.writeNumberField("version", 1);
        json.writeStringField("title", "Incident " + number);
        json.writeStringField("severity", "SEV" + (1 + number % 4));
        json.writeStringField("outcome", "REAL");
        json.writeStringField("service", "service-" + number % 40);
        json.writeStringField("declaredBy", "somebody");
        json.writeObjectFieldStart("milestones");
        milestone(json, "STARTED", at(number));
        milestone(json, "DECLARED", at(number).plusSeconds(60));
        milestone(json, "RECOVERED", at(number).plusSeconds(3_600));
        json.writeEndObject();
        json.writeArrayFieldStart("events");
        for (int event = 0; event < EVENTS; event++) {
            event(json, number, event);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void milestone(JsonGenerator json, String name, Instant at) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("state", "SET");
        json.writeStringField("at", at.toString());
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, int number, int event) throws IOException {
        StringBuilder id = new StringBuilder();
        String.format("%013d%013d", number, event).chars().forEach(digit -> id.append((char) ('a' + digit - '0')));
        String at = at(number).plusSeconds(event * 60L).toString();
        json.writeStartObject();
        json.writeStringField("id", id.toString());
        json.writeStringField("at", at);
        json.writeStringField("timeFrom", "SOURCE");
        json.writeStringField("receivedAt", at);
        json.writeStringField("source", "slack");
        json.writeStringField("externalId", "C1/" + number + "." + event);
        json.writeStringField("kind", "MESSAGE");
        json.writeStringField(
                "text", "What somebody said, at about the usual length, in message " + event + " of " + number);
        json.writeObjectFieldStart("author");
        json.writeStringField("name", "ken");
        json.writeBooleanField("bot", false);
        json.writeEndObject();
        json.writeBooleanField("pinned", false);
        json.writeBooleanField("shown", event == 0);
        json.writeStringField("why", "CHATTER");
        json.writeStringField("by", "RULE");
        json.writeNumberField("revisionCount", 0);
        json.writeNumberField("sequence", event);
        json.writeBooleanField("removed", false);
        json.writeEndObject();
    }
}
