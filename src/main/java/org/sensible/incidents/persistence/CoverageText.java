package org.sensible.incidents.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.Holiday;
import org.sensible.incidents.policy.WorkingHours;

/** Who is at work when, as a part of the text of a policy: a JSON array, in the page's order. */
final class CoverageText {

    private CoverageText() {}

    static void write(ArrayNode rows, Coverage coverage) {
        for (CoverageRow row : coverage.rows()) {
            ObjectNode json = rows.addObject().put("who", row.who());
            PolicyText.people(json, row.people());
            WorkingHours hours = row.hours();
            json.put("zone", hours.zone().getId());
            json.put("from", hours.from().toString());
            json.put("to", hours.to().toString());
            ArrayNode days = json.putArray("days");
            hours.days().forEach(day -> days.add(day.name()));
            ArrayNode holidays = json.putArray("holidays");
            hours.holidays().forEach(holiday -> holidays.addObject()
                    .put("first", holiday.first().toString())
                    .put("last", holiday.last().toString()));
        }
    }

    static Coverage read(JsonNode rows) {
        return new Coverage(PolicyText.list(rows, CoverageText::row));
    }

    private static CoverageRow row(JsonNode json) {
        List<DayOfWeek> days = PolicyText.list(json.path("days"), day -> DayOfWeek.valueOf(day.asText()));
        List<Holiday> holidays = PolicyText.list(
                json.path("holidays"),
                holiday -> new Holiday(
                        LocalDate.parse(holiday.path("first").asText()),
                        LocalDate.parse(holiday.path("last").asText())));
        return new CoverageRow(
                json.path("who").asText(),
                new LinkedHashSet<>(PolicyText.people(json)),
                new WorkingHours(
                        ZoneId.of(json.path("zone").asText()),
                        LocalTime.parse(json.path("from").asText()),
                        LocalTime.parse(json.path("to").asText()),
                        EnumSet.copyOf(days),
                        holidays));
    }
}
