package org.sensible.incidents.postmortem.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.postmortem.storage.NotWellFormed;
import org.sensible.incidents.postmortem.storage.StorageElement;
import org.sensible.incidents.postmortem.storage.StorageReader;

/**
 * The timeline of one version of a page. Its rows are found by their {@code incident-time} macros wherever people moved
 * them; where none is left, the table in the body of {@code incident-timeline} is meant. What it adds it puts between the
 * characters that are there. Does not change.
 */
public final class PageTimeline {

    private final String source;
    private final List<StorageElement> elements;
    private final List<Anchor> anchors;
    private final Optional<StorageElement> macro;
    private final TimelineTables tables;

    private PageTimeline(String source, String incident) {
        this.source = source;
        this.elements = StorageReader.read(source);
        this.anchors = elements.stream()
                .filter(element -> element.isMacro("incident-time"))
                .map(Anchor::of)
                .toList();
        this.macro = elements.stream()
                .filter(element -> isTimeline(element, incident))
                .findFirst();
        this.tables = new TimelineTables(elements, anchors, macro);
    }

    /**
     * Reads a page.
     *
     * @param incident key of the incident that the page is about
     * @throws NotWellFormed if the page is no storage format
     */
    public static PageTimeline read(String source, String incident) {
        return new PageTimeline(source, incident);
    }

    private static boolean isTimeline(StorageElement element, String incident) {
        return element.isMacro("incident-timeline")
                && element.parameter("incident")
                        .filter(key -> !key.equals(incident))
                        .isEmpty();
    }

    /** Ids of the events that the page tells of, in its order, wherever they stand. */
    public Set<String> events() {
        return anchors.stream()
                .filter(Anchor::isOfEvent)
                .map(Anchor::event)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether there is a table into which rows can go. */
    public boolean hasTable() {
        return !tables.withRows().isEmpty()
                || tables.inMacro().flatMap(tables::end).isPresent();
    }

    /**
     * The page with the rows in their places.
     *
     * @param rows in the timeline's order, none of them on the page
     * @param texts what we would write into the text's cell of events that are on the page, by their ids
     * @param ranks place of each event in the timeline
     * @throws IllegalStateException where {@link #hasTable()} is false
     */
    public String with(List<NewRow> rows, Map<String, String> texts, Map<String, Integer> ranks) {
        Splice splice = new Splice(source);
        Place place = new Place(tables.anchors(), ranks);
        if (place.isAnyKnown()) {
            insert(rows, place, tables.shapes(texts), splice);
        } else {
            append(rows, splice);
        }
        return splice.done();
    }

    private static void insert(
            List<NewRow> rows, Place place, Map<StorageElement, TimelineTables.Shape> shapes, Splice splice) {
        List<NewRow> inTextOrder = new ArrayList<>(rows);
        if (place.isNewestFirst()) {
            Collections.reverse(inTextOrder);
        }
        for (NewRow row : inTextOrder) {
            Anchor beside = place.neighbour(row);
            TimelineTables.Shape shape = shapes.get(beside.table().orElseThrow());
            int at = place.isBefore(row)
                    ? shape.grid().before(beside.row())
                    : shape.grid().lastOfSpan(beside.row()).end();
            splice.insert(at, shape.columns().row(row));
        }
    }

    private void append(List<NewRow> rows, Splice splice) {
        StorageElement table = tables.withRows().stream()
                .findFirst()
                .or(tables::inMacro)
                .orElseThrow(() -> new IllegalStateException("the page has no timeline"));
        int at = tables.end(table).orElseThrow(() -> new IllegalStateException("the table has no room for rows"));
        Columns columns = Columns.of(new Grid(table), List.of(), Map.of());
        rows.forEach(row -> splice.insert(at, columns.row(row)));
    }

    /** The timeline as it is written here, macro and all, for a version from which it is gone. */
    public Optional<String> markup() {
        Optional<StorageElement> table = tables.withRows().stream().findFirst().or(tables::inMacro);
        return table.map(found -> macro.filter(found::isIn).orElse(found)).map(StorageElement::markup);
    }

    /**
     * The page with a timeline that it has no more: in the macro where that is still there, else under a heading of that
     * text, else at the end.
     *
     * @param markup a timeline as {@link #markup()} gives it
     * @param headings how the section may be called
     */
    public String withTimeline(String markup, Set<String> headings) {
        Splice splice = new Splice(source);
        Optional<StorageElement> body =
                macro.flatMap(around -> around.child("ac:rich-text-body")).filter(found -> !found.isHollow());
        Optional<String> table = body.flatMap(found -> innerTable(markup));
        if (table.isPresent()) {
            splice.insert(body.get().contentEnd(), table.get());
        } else {
            splice.insert(underHeading(headings).orElseGet(this::endOfPage), markup);
        }
        return splice.done();
    }

    private static Optional<String> innerTable(String markup) {
        return StorageReader.read(markup).stream()
                .filter(element -> element.is("table"))
                .map(StorageElement::markup)
                .findFirst();
    }

    private Optional<Integer> underHeading(Set<String> headings) {
        return elements.stream()
                .filter(element -> element.name().matches("h[1-6]"))
                .filter(element -> headings.contains(element.text().strip()))
                .map(StorageElement::end)
                .findFirst();
    }

    /** A page with a layout takes nothing outside of its cells. */
    private int endOfPage() {
        return elements.stream()
                .filter(element -> element.is("ac:layout-cell") && !element.isHollow())
                .reduce((first, second) -> second)
                .map(StorageElement::contentEnd)
                .orElse(source.length());
    }
}
