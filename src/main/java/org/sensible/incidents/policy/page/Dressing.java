package org.sensible.incidents.policy.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.RowValues;

/**
 * What can be shown at the rows of one macro's body: what is not understood, and what waits. The elements are those of the
 * body that was read, so it is for one use.
 *
 * @param macro its name
 * @param problems in the page's order
 * @param rows that are known again in another version; those of the coverage are not
 */
public record Dressing(String macro, List<PolicyReader.Located> problems, List<Row> rows) {

    public Dressing {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    static Dressing of(String macro, TableReading reading, List<Row> rows) {
        return new Dressing(
                macro,
                reading.problems().stream()
                        .map(found -> new PolicyReader.Located(found.problem(), found.row(), found.cell()))
                        .toList(),
                rows);
    }

    /** By the cell, what holds instead of what stands there; cells that say what is in force are left out. */
    public Map<Element, Object> waiting(Policy inForce) {
        Map<Element, Object> waiting = new LinkedHashMap<>();
        Map<String, Map<String, Object>> holds = holds(inForce);
        for (Row row : rows) {
            Map<String, Object> values = holds.getOrDefault(row.name(), Map.of());
            row.cells().forEach((field, cell) -> {
                boolean isRead = row.values().containsKey(field);
                boolean isOther = isRead ? !row.values().get(field).equals(values.get(field)) : isProblem(cell);
                if (values.containsKey(field) && isOther) {
                    waiting.put(cell, values.get(field));
                }
            });
        }
        return waiting;
    }

    private boolean isProblem(Element cell) {
        return problems.stream().anyMatch(problem -> problem.cell() == cell);
    }

    private Map<String, Map<String, Object>> holds(Policy inForce) {
        Map<String, Map<String, Object>> holds = new LinkedHashMap<>();
        switch (macro) {
            case LevelRows.MACRO ->
                inForce.levels().forEach(level -> holds.put(level.severity().name(), RowValues.of(level)));
            case RoleRows.MACRO -> inForce.roles().forEach(role -> holds.put(role.name(), RowValues.of(role)));
            case RuleRows.MACRO -> inForce.rules().forEach(rule -> holds.put(rule.slug(), RowValues.of(rule)));
            default -> holds.clear();
        }
        return holds;
    }
}
