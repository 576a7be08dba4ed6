package org.sensible.incidents.timeline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.timeline.source.TextLine.Shape;

/**
 * Tells a text's {@link Moments} what its paragraphs and headings state of all times: zones beforehand, since a text may
 * say so at its end, and days when the reading reaches them. For one thread.
 */
final class TextStatements {

    private final Moments moments;
    private final Map<Integer, WrittenDay> days = new HashMap<>();

    TextStatements(List<TextLine> lines, Moments moments) {
        this.moments = moments;
        List<TextLine> paragraph = new ArrayList<>();
        for (TextLine line : lines) {
            boolean goesOn = line.is(Shape.PLAIN) && !MarkdownText.isDefinition(line.text());
            if (!goesOn) {
                paragraph(paragraph);
                paragraph.clear();
            }
            if (line.is(Shape.HEADING)) {
                Statements.zoneOfHeading(line.text()).ifPresent(zone -> moments.zoneForAll(line.number(), zone));
            } else if (goesOn || line.is(Shape.ITEM)) {
                paragraph.add(line);
            }
        }
        paragraph(paragraph);
    }

    /** The reading has come to this line. */
    void reach(TextLine line) {
        WrittenDay day = days.get(line.number());
        if (day != null) {
            moments.only(day).ifPresent(moments::dayForAll);
        }
    }

    private void paragraph(List<TextLine> lines) {
        if (lines.isEmpty()
                || StampReader.read(TextTimeline.unmarked(lines.get(0).text())).isPresent()) {
            return; // what an entry says is said of itself
        }
        int first = lines.get(0).number();
        String text = String.join(" ", lines.stream().map(TextLine::text).toList());
        Statements.zone(text).ifPresent(zone -> moments.zoneForAll(first, zone));
        Statements.day(text).ifPresent(day -> days.put(first, day));
    }
}
