package org.sensible.incidents.rest;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A timeline as a table in Markdown, for a reader: the instant, each zone, what happened, and the evidence. For one file. */
final class MarkdownExport implements ExportFormat.Writing {

    private static final String SPECIAL = "\\`*_[]<>|#";

    private final List<ZoneId> zones;
    private final Writer writer;

    MarkdownExport(String incident, List<ZoneId> zones, Writer writer) throws IOException {
        this.zones = zones;
        this.writer = writer;
        List<String> heads = new ArrayList<>(List.of("UTC"));
        zones.forEach(zone -> heads.add(escaped(zone.getId())));
        heads.addAll(List.of("What happened", "Evidence"));
        writer.write("# Timeline of " + escaped(incident) + "\n\n");
        line(heads);
        line(heads.stream().map(head -> "---").toList());
    }

    @Override
    public void row(EventJson event) throws IOException {
        List<String> cells = new ArrayList<>(List.of(event.at()));
        zones.forEach(zone -> cells.add(event.local().get(zone.getId())));
        String author = event.author() == null ? "" : escaped(event.author().displayName()) + ": ";
        cells.add(author + escaped(event.text()));
        String evidence = escaped(event.source() + " " + event.kind());
        cells.add(event.link() == null ? evidence : "[" + evidence + "](<" + address(event.link()) + ">)");
        line(cells);
    }

    @Override
    public void end() {
        // A table ends with its last line.
    }

    private void line(List<String> cells) throws IOException {
        writer.write("| " + String.join(" | ", cells) + " |\n");
    }

    /** Links are checked when they come in; this is for what a table cannot hold. */
    private static String address(String link) {
        return link.replace("|", "%7C").replace("\\", "%5C");
    }

    /** As plain text in one cell. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                escaped.append("<br>");
            } else if (c >= ' ') {
                escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
