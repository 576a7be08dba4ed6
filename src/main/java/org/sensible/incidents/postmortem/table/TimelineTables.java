package org.sensible.incidents.postmortem.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.postmortem.storage.StorageElement;

/**
 * Which tables of a page are its timeline. A time of an event that people cite in another table makes no timeline of that
 * one: what is in the timeline's macro goes first, then what carries the heading that we gave it. Does not change.
 */
final class TimelineTables {

    private final Optional<StorageElement> macro;
    private final List<StorageElement> elements;
    private final Map<StorageElement, Grid> grids = new LinkedHashMap<>();
    private final Map<StorageElement, List<Anchor>> anchors;
    private final List<StorageElement> chosen;

    TimelineTables(List<StorageElement> elements, List<Anchor> all, Optional<StorageElement> macro) {
        this.elements = elements;
        this.macro = macro;
        this.anchors = all.stream()
                .filter(anchor -> anchor.table().isPresent())
                .filter(anchor -> grid(anchor.table().get()).has(anchor.row()))
                .collect(Collectors.groupingBy(
                        anchor -> anchor.table().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        this.chosen = choose();
    }

    private Grid grid(StorageElement table) {
        return grids.computeIfAbsent(table, Grid::new);
    }

    private List<StorageElement> choose() {
        List<StorageElement> candidates = anchors.keySet().stream()
                .filter(table -> count(table) > 0)
                .sorted(Comparator.comparing(StorageElement::start))
                .toList();
        List<StorageElement> inMacro =
                candidates.stream().filter(this::isInMacro).toList();
        if (!inMacro.isEmpty()) {
            return inMacro;
        }
        boolean isRoomInMacro = inMacro().flatMap(this::end).isPresent();
        return candidates.stream()
                .filter(table -> !isRoomInMacro
                        || grid(table).headed(Columns.TEXT_HEADING).isPresent())
                .max(Comparator.comparing(this::count).thenComparing(table -> -table.start()))
                .stream()
                .toList();
    }

    private long count(StorageElement table) {
        return anchors.get(table).stream().filter(Anchor::isOfEvent).count();
    }

    private boolean isInMacro(StorageElement element) {
        return macro.filter(around -> element.isIn(around)).isPresent();
    }

    /** Those with rows of events, in the page's order. */
    List<StorageElement> withRows() {
        return chosen;
    }

    /** What stands in those tables, in the page's order. */
    List<Anchor> anchors() {
        return chosen.stream().flatMap(table -> anchors.get(table).stream()).toList();
    }

    /** What the rows of those tables look like. */
    Map<StorageElement, Shape> shapes(Map<String, String> texts) {
        return chosen.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> new Shape(grid(table), Columns.of(grid(table), anchors.get(table), texts))));
    }

    /** A table as it is, and what its rows look like. */
    record Shape(Grid grid, Columns columns) {}

    /** The table in the macro's body that has no row of an event, or had one. */
    Optional<StorageElement> inMacro() {
        return elements.stream()
                .filter(element -> element.is("table") && isInMacro(element))
                .findFirst();
    }

    /** Behind the last row of a table; empty where it has no room for any. */
    Optional<Integer> end(StorageElement table) {
        List<StorageElement> rows = grid(table).rows();
        if (!rows.isEmpty()) {
            return Optional.of(rows.get(rows.size() - 1).end());
        }
        return table.child("tbody").filter(body -> !body.isHollow()).map(StorageElement::contentEnd);
    }
}
