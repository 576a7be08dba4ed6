package org.sensible.incidents.confluence.timeline;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sensible.incidents.confluence.TimeWords;

/**
 * The timeline table of a page at view time. The rows that carry an {@code incident-time} are dressed: a cell for each zone
 * in place of the one with the time, milestones and notes behind the text, and the evidence of the event in a last one. All else (rows, columns, text, markup that
 * people added) stays as it is. The stored page never changes. For one thread.
 */
final class TimelineTable {

    private static final String ANCHOR = "time.incidents-time[datetime]";

    private final List<ZoneId> zones;
    private final TimeWords times;
    private final boolean everyDate;
    private final Document body;
    private final List<LocalDate> lastDates = new ArrayList<>();

    /**
     * @param rendered the macro's body as the host rendered it
     * @param everyDate each row tells its date in each zone, as on paper; else only where it changes
     */
    TimelineTable(String rendered, List<ZoneId> zones, TimeWords times, boolean everyDate) {
        this.zones = zones;
        this.times = times;
        this.everyDate = everyDate;
        this.body = Jsoup.parseBodyFragment(rendered);
        this.body.outputSettings().prettyPrint(false);
    }

    /**
     * Dresses the rows.
     *
     * @param behind what stands behind the text of the event with that id; empty where there is nothing
     */
    String dress(Function<String, Optional<Behind>> behind, String evidenceHead, Function<String, String> head) {
        for (Element table : body.select("table")) {
            if (table.selectFirst(ANCHOR) != null) {
                dressTable(table, behind, evidenceHead, head);
            }
        }
        return body.body().html();
    }

    private void dressTable(
            Element table,
            Function<String, Optional<Behind>> behind,
            String evidenceHead,
            Function<String, String> head) {
        table.addClass("incidents-timeline");
        lastDates.clear();
        zones.forEach(zone -> lastDates.add(null));
        int column = columnOfTime(table);
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table || row.childrenSize() <= column) {
                continue;
            }
            Element cell = row.child(column);
            Element time = cell.selectFirst(ANCHOR);
            Optional<Instant> at = time == null ? Optional.empty() : instant(time);
            if (at.isPresent()) {
                dressRow(row, cell, time, at.get(), behind);
            } else if (row.select("> th").size() == row.childrenSize()) {
                dressHead(row, cell, evidenceHead, head);
            } else {
                cell.attr("colspan", Integer.toString(zones.size()));
                row.appendElement("td");
            }
        }
    }

    private static int columnOfTime(Element table) {
        Element cell = table.selectFirst(ANCHOR).closest("td, th");
        return cell == null ? 0 : cell.elementSiblingIndex();
    }

    private void dressHead(Element row, Element cell, String evidenceHead, Function<String, String> head) {
        row.children().forEach(th -> th.attr("scope", "col"));
        row.children().stream()
                .filter(th -> th != cell && th.childrenSize() == 0)
                .forEach(th -> th.text(head.apply(th.text())));
        for (ZoneId zone : zones) {
            Element th = new Element("th").addClass("incidents-timeline-zone").attr("scope", "col");
            cell.before(th.text(times.place(zone)));
        }
        cell.remove();
        row.appendElement("th").attr("scope", "col").text(evidenceHead);
    }

    private void dressRow(
            Element row, Element cell, Element time, Instant at, Function<String, Optional<Behind>> behind) {
        String event = time.attr("data-event");
        if (!event.isEmpty()) {
            row.attr("id", "event-" + event);
        }
        for (int i = 0; i < zones.size(); i++) {
            cell.before(timeCell(at, i));
        }
        // What people wrote beside the time stays, in the last of the zones' cells.
        time.remove();
        if (cell.hasText()) {
            Element last = cell.previousElementSibling();
            cell.childNodesCopy().forEach(last::appendChild);
        }
        Element text = cell.nextElementSibling();
        cell.remove();
        Element last = row.appendElement("td").addClass("incidents-timeline-evidence");
        behind.apply(event).ifPresent(found -> {
            row.addClass("incidents-event-" + found.kind());
            appendTo(text == null ? last : text, found);
            tellSource(last, found);
        });
    }

    private Element timeCell(Instant at, int index) {
        ZoneId zone = zones.get(index);
        Element cell = new Element("td").addClass("incidents-timeline-time");
        LocalDate date = at.atZone(zone).toLocalDate();
        if (everyDate || !date.equals(lastDates.get(index))) {
            cell.appendElement("span").addClass("incidents-timeline-date").text(times.date(at, zone));
            cell.appendText(" ");
            lastDates.set(index, date);
        }
        cell.appendElement("time").attr("datetime", at.toString()).text(times.time(at, zone));
        return cell;
    }

    private static Optional<Instant> instant(Element time) {
        try {
            return Optional.of(Instant.parse(time.attr("datetime")));
        } catch (DateTimeException peopleChangedIt) {
            return Optional.empty();
        }
    }

    private static void appendTo(Element cell, Behind behind) {
        behind.marks().forEach(mark -> {
            cell.appendText(" ");
            Element label = cell.appendElement("span").addClass("incidents-mark");
            if (mark.isProposed()) {
                label.addClass("incidents-mark-proposed");
            }
            label.appendChild(icon("flag"));
            label.appendText(mark.label());
        });
        behind.notes().forEach(note -> {
            cell.appendText(" ");
            cell.appendElement("span").addClass("incidents-flag").text(note);
        });
    }

    private static void tellSource(Element cell, Behind behind) {
        if (behind.icon() != null) {
            cell.appendElement("span")
                    .addClass("incidents-src")
                    .addClass("incidents-src-" + behind.icon().tone())
                    .attr("aria-hidden", "true")
                    .appendChild(icon(behind.icon().name()));
            cell.appendText(" ");
        }
        if (behind.link() == null) {
            cell.appendText(behind.source());
        } else {
            cell.appendElement("a")
                    .attr("href", behind.link())
                    .attr("rel", "noopener nofollow")
                    .text(behind.source());
        }
    }

    private static Element icon(String name) {
        return new Element("span")
                .addClass("aui-icon")
                .addClass("aui-icon-small")
                .addClass("aui-iconfont-" + name)
                .attr("aria-hidden", "true");
    }

    /**
     * What stands behind a row.
     *
     * @param kind the event's kind, on which a style hangs
     * @param icon what says the same as the source in a picture; {@code null} on paper
     * @param source name of source and kind, for people
     * @param link where to read the event at its source, {@code null} where it has no address
     * @param marks milestones that rest on it
     * @param notes what the reader should know besides, such as how often it came again
     */
    record Behind(
            String kind,
            @Nullable EventIcon icon,
            String source,
            @Nullable String link,
            List<RowsView.MarkView> marks,
            List<String> notes) {

        Behind {
            marks = List.copyOf(marks);
            notes = List.copyOf(notes);
        }
    }
}
