package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/**
 * Reads a file that holds one JSON array of objects, one object in memory at a time. An object of more than 8 MiB is
 * refused. Threads may share it.
 */
final class JsonArray {

    private static final int MOST_BYTES = 8 << 20;
    private static final ObjectReader READER = new ObjectMapper().reader();

    private JsonArray() {}

    /**
     * Hands each object on; elements that are no objects are passed over.
     *
     * @param name of the file, for the refusal
     * @throws InvalidInput naming the file, where it is not JSON, or no array
     */
    static void read(String name, InputStream file, Consumer<JsonNode> each) throws IOException {
        Portion portion = new Portion(name, file);
        try (JsonParser json = READER.getFactory().createParser(portion)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw broken(name);
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    throw broken(name);
                }
                portion.begin();
                if (token == JsonToken.START_OBJECT) {
                    each.accept(READER.readTree(json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException | CharConversionException | EOFException | ZipException e) {
            InvalidInput refusal = broken(name);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static InvalidInput broken(String name) {
        return new InvalidInput(null, Text.of("incidents.timeline.import.broken", shown(name)));
    }

    private static String shown(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200) + "…";
    }

    /** Counts what is read for one object. */
    private static final class Portion extends FilterInputStream {

        private final String name;
        private int bytes;

        Portion(String name, InputStream file) {
            super(file);
            this.name = name;
        }

        void begin() {
            bytes = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int more) {
            bytes += Math.max(0, more);
            if (bytes > MOST_BYTES) {
                throw new TooLarge(Text.of("incidents.timeline.import.messageTooLarge", shown(name), MOST_BYTES >> 20));
            }
        }
    }
}
