package org.sensible.incidents.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;

/** A timeline as one JSON object: the incident's key, and the events as the timeline's own answers give them. For one file. */
final class JsonExport implements ExportFormat.Writing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator generator;

    JsonExport(String incident, Writer writer) throws IOException {
        generator = JSON.createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.writeStartObject();
        generator.writeStringField("incident", incident);
        generator.writeArrayFieldStart("values");
    }

    @Override
    public void row(EventJson event) throws IOException {
        JSON.writeValue(generator, event);
    }

    @Override
    public void end() throws IOException {
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }
}
