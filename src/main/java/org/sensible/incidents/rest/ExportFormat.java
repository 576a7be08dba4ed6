package org.sensible.incidents.rest;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a timeline leaves as a file. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        Writing begin(String incident, List<ZoneId> zones, Writer writer) throws IOException {
            return new CsvExport(zones, writer);
        }
    },
    JSON("json", "application/json") {
        @Override
        Writing begin(String incident, List<ZoneId> zones, Writer writer) throws IOException {
            return new JsonExport(incident, writer);
        }
    },
    MARKDOWN("md", "text/markdown;charset=UTF-8") {
        @Override
        Writing begin(String incident, List<ZoneId> zones, Writer writer) throws IOException {
            return new MarkdownExport(incident, zones, writer);
        }
    };

    private final String word;
    private final String mediaType;

    ExportFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** One file in the making; rows come in order. */
    interface Writing {

        void row(EventJson event) throws IOException;

        /** What belongs behind the last row; the writer stays open. */
        void end() throws IOException;
    }

    /** Writes what comes before the first row. */
    abstract Writing begin(String incident, List<ZoneId> zones, Writer writer) throws IOException;

    /** In addresses, and at the end of the file's name. */
    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ExportFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
