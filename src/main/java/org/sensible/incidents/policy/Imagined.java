package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;

/**
 * One more person, or a rota, whom the team does not have: to see what they would change. Immutable; kept nowhere.
 *
 * @param from local time at which they begin
 * @param to when they end; no later than the begin means on the next day, the same a whole day
 */
public record Imagined(ZoneId zone, LocalTime from, LocalTime to, Days days) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** On which days they work. */
    public enum Days {
        WEEKDAYS(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        WEEKEND(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
        ALL(EnumSet.allOf(DayOfWeek.class));

        private final Set<DayOfWeek> days;

        Days(Set<DayOfWeek> days) {
            this.days = days;
        }
    }

    /** From nine to six. */
    public static Imagined at(ZoneId zone, Days days) {
        return new Imagined(zone, MORNING, EVENING, days);
    }

    /**
     * What somebody asked for.
     *
     * @param zone a name of the time zone database, such as {@code Europe/Berlin}; absent or blank: nobody is imagined
     * @param from {@code 09:00}, which also holds where it is absent
     * @param to likewise, {@code 18:00}
     * @param days {@code weekdays}, which also holds where it is absent, {@code weekend} or {@code all}
     * @throws InvalidInput for the fields {@code plusZone}, {@code plusFrom}, {@code plusTo}, {@code plusDays}
     */
    public static Optional<Imagined> of(
            @Nullable String zone, @Nullable String from, @Nullable String to, @Nullable String days) {
        if (isAbsent(zone)) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        ZoneId where = zone(zone.strip(), problems);
        LocalTime begin = time("plusFrom", from, MORNING, problems);
        LocalTime end = time("plusTo", to, EVENING, problems);
        Days when = days(days, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return Optional.of(new Imagined(where, begin, end, when));
    }

    /** The hours as those of a row. */
    public WorkingHours hours() {
        return new WorkingHours(zone, from, to, days.days, List.of());
    }

    /** As what they would be added to the coverage. */
    CoverageRow row() {
        return new CoverageRow("+1", Set.of(), hours());
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Nullable
    private static ZoneId zone(String name, List<Problem> problems) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        problems.add(new Problem("plusZone", Text.of("incidents.policy.input.plusZone", name)));
        return null;
    }

    private static LocalTime time(String field, @Nullable String text, LocalTime usual, List<Problem> problems) {
        if (isAbsent(text)) {
            return usual;
        }
        try {
            return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
        } catch (DateTimeException noTime) {
            problems.add(new Problem(field, Text.of("incidents.policy.input.plusTime", text)));
            return usual;
        }
    }

    private static Days days(@Nullable String text, List<Problem> problems) {
        if (isAbsent(text)) {
            return Days.WEEKDAYS;
        }
        try {
            return Days.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noDays) {
            problems.add(new Problem("plusDays", Text.of("incidents.policy.input.plusDays", text)));
            return Days.WEEKDAYS;
        }
    }
}
