package org.sensible.incidents.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/** An archive's JSON as it is read: its beginning, its end, and the place of what cannot be read. For one archive. */
final class ArchiveJson {

    private final JsonParser json;

    ArchiveJson(InputStream in) throws IOException {
        json = Documents.JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    JsonParser parser() {
        return json;
    }

    /**
     * Reads up to the incidents.
     *
     * @throws InvalidInput unless it is an archive of a version that is understood
     */
    void head() {
        told(() -> {
            boolean isArchive = json.nextToken() == JsonToken.START_OBJECT
                    && "format".equals(json.nextFieldName())
                    && Archives.FORMAT.equals(json.nextTextValue())
                    && "version".equals(json.nextFieldName());
            if (!isArchive) {
                throw refused("format", Archives.FORMAT);
            }
            int version = json.nextIntValue(0);
            if (version < 1 || version > Archives.VERSION) {
                throw refused("version", Archives.VERSION, version);
            }
        });
    }

    /**
     * Only looks through it, so that what is cut off or no JSON is found before anything is kept.
     *
     * @return how many incidents there are
     * @throws InvalidInput for what is no archive
     */
    static int count(InputStream in) throws IOException {
        ArchiveJson archive = new ArchiveJson(in);
        archive.head();
        int[] counts = {0, -1};
        archive.told(() -> archive.count(counts));
        if (counts[0] != counts[1]) {
            throw refused("cut");
        }
        return counts[0];
    }

    private void count(int[] counts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("end")) {
                JsonNode end = json.readValueAsTree();
                counts[1] = end.path("incidents").asInt(-1);
            } else if (name.equals("incidents") && json.isExpectedStartArrayToken()) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    json.skipChildren();
                    counts[0]++;
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** Reads something; what cannot be read is told with its place. */
    void told(Reading reading) {
        try {
            reading.run();
        } catch (JsonProcessingException noJson) {
            throw refused("json", place());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException odd) {
            throw refused("value", place(), String.valueOf(odd.getMessage()));
        }
    }

    private String place() {
        return json.getParsingContext().pathAsPointer() + " ("
                + json.currentLocation().getLineNr() + ":"
                + json.currentLocation().getColumnNr() + ")";
    }

    static InvalidInput refused(String why, Object... arguments) {
        return new InvalidInput(null, Text.of("incidents.archive.input." + why, arguments));
    }

    /** A part of the reading. */
    interface Reading {
        void run() throws IOException;
    }
}
