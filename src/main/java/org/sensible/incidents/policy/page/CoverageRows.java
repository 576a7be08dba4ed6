package org.sensible.incidents.policy.page;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.Holiday;
import org.sensible.incidents.policy.WorkingHours;

/** Reads the tables of {@code team-coverage}. Without a column of days it is Monday to Friday. For one thread. */
final class CoverageRows {

    static final String MACRO = "team-coverage";

    private static final List<String> FIELDS = List.of("team", "zone", "hours", "days", "holidays");
    private static final Set<DayOfWeek> WORKING_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Vocabulary vocabulary;
    private final Mentioned mentioned;
    private final WorkWords words;
    private final List<CoverageRow> rows = new ArrayList<>();

    CoverageRows(Vocabulary vocabulary, Mentioned mentioned) {
        this.vocabulary = vocabulary;
        this.mentioned = mentioned;
        this.words = new WorkWords(vocabulary);
    }

    Coverage coverage() {
        return new Coverage(rows);
    }

    TableReading read(Element body) {
        TableReading table = new TableReading(MACRO, vocabulary, FIELDS, List.of("team", "zone", "hours"));
        table.read(body, this::row);
        return table;
    }

    private void row(TableRow row) {
        String who = mentioned.words(row, "team");
        row.named(who);
        if (who.isEmpty()) {
            row.problem("team", Text.of("incidents.policy.expected.team"));
        }
        Optional<ZoneId> zone = new ZoneWords(vocabulary).read(row.text("zone"));
        Optional<WorkWords.Hours> hours = words.hours(row.text("hours"));
        Optional<Set<DayOfWeek>> days = row.text("days").isEmpty() && !row.has("days")
                ? Optional.of(WORKING_WEEK)
                : words.days(row.text("days"));
        Optional<List<Holiday>> holidays = words.holidays(row.text("holidays"));
        refuseMissing(row, "zone", zone);
        refuseMissing(row, "hours", hours);
        refuseMissing(row, "days", days);
        refuseMissing(row, "holidays", holidays);
        if (!who.isEmpty() && zone.isPresent() && hours.isPresent() && days.isPresent() && holidays.isPresent()) {
            WorkingHours working =
                    new WorkingHours(zone.get(), hours.get().from(), hours.get().to(), days.get(), holidays.get());
            rows.add(new CoverageRow(who, new LinkedHashSet<>(mentioned.in(row, "team")), working));
        }
    }

    private static void refuseMissing(TableRow row, String field, Optional<?> read) {
        if (read.isEmpty()) {
            row.problem(field, Text.of("incidents.policy.expected." + field));
        }
    }
}
