package org.sensible.incidents.rest;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A timeline as CSV (RFC 4180), in the columns that the import of CSV knows. Spreadsheets reckon with what begins like a
 * formula; an apostrophe before it keeps them from that. For one file.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
 */
final class CsvExport implements ExportFormat.Writing {

    private static final String FORMULA = "=+-@\t\r";

    private final List<ZoneId> zones;
    private final Writer writer;

    CsvExport(List<ZoneId> zones, Writer writer) throws IOException {
        this.zones = zones;
        this.writer = writer;
        List<String> heads = new ArrayList<>(List.of("at"));
        zones.forEach(zone -> heads.add(zone.getId()));
        heads.addAll(List.of("ended at", "kind", "text", "author", "link", "source", "shown", "why", "id"));
        line(heads);
    }

    @Override
    public void row(EventJson event) throws IOException {
        List<String> cells = new ArrayList<>(List.of(event.at()));
        zones.forEach(zone -> cells.add(event.local().get(zone.getId())));
        cells.add(Objects.toString(event.endedAt(), ""));
        cells.add(event.kind());
        cells.add(event.text());
        cells.add(event.author() == null ? "" : event.author().displayName());
        cells.add(Objects.toString(event.link(), ""));
        cells.add(event.source());
        cells.add(Boolean.toString(event.shown()));
        cells.add(event.why());
        cells.add(event.id());
        line(cells);
    }

    @Override
    public void end() {
        // A table ends with its last line.
    }

    private void line(List<String> cells) throws IOException {
        writer.write(cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
