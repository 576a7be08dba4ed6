package org.sensible.incidents.policy;

import java.time.ZoneId;
import java.util.List;

/**
 * Those of one zone in a week of coverage. Immutable.
 *
 * @param rows in the coverage's order, at least one
 * @param shifts when somebody of them is at work, earliest first, none touching the next
 */
public record ZoneWeek(ZoneId zone, List<CoverageWeek.RowWeek> rows, List<Shift> shifts) {

    /** A zone each, in the coverage's order. */
    public static List<ZoneWeek> of(CoverageWeek week) {
        return week.rows().stream()
                .map(row -> row.row().hours().zone())
                .distinct()
                .map(zone -> of(week, zone))
                .toList();
    }

    private static ZoneWeek of(CoverageWeek week, ZoneId zone) {
        List<CoverageWeek.RowWeek> rows = week.rows().stream()
                .filter(row -> row.row().hours().zone().equals(zone))
                .toList();
        return new ZoneWeek(
                zone,
                rows,
                CoverageWeek.merged(
                        rows.stream().flatMap(row -> row.shifts().stream()).toList()));
    }
}
