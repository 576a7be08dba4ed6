package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.LocaleResolver;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * Instants and spans in the words and the order of the reader's language. Every time carries its zone's abbreviation, and
 * a time without a date stands only where the date stands beside it. Threads may share it.
 */
@ConfluenceComponent
public final class TimeWords {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Wording wording;
    private final LocaleResolver locales;

    @Inject
    public TimeWords(Wording wording, @ComponentImport LocaleResolver locales) {
        this.wording = wording;
        this.locales = locales;
    }

    /** Date, time and zone: {@code Sun 1 Nov 2026, 14:58 JST}. */
    public String dateAndTime(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.dateAndTime", at, zone);
    }

    /** {@code Sun 1 Nov 2026}. */
    public String date(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.date", at, zone);
    }

    /** {@code 1 Nov 2026}, where there is little room. */
    public String shortDate(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.shortDate", at, zone);
    }

    /** {@code Sun 1 Nov}, for where the year stands beside it. */
    public String day(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.day", at, zone);
    }

    /** {@code Sun 14:58}, for where the zone and the week stand beside it. */
    public String weekdayAndClock(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.weekday", at, zone);
    }

    /** {@code 14:58 JST}. */
    public String time(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.time", at, zone);
    }

    /** {@code 14:58}, for where the zone stands beside it. */
    public String clock(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.clock", at, zone);
    }

    /** What the zone is called at that instant: {@code JST}. */
    public String abbreviation(Instant at, ZoneId zone) {
        return format("incidents.time.pattern.abbreviation", at, zone);
    }

    /** Date and time in each zone, one after the other. */
    public String everywhere(Instant at, List<ZoneId> zones) {
        return zones.stream().map(zone -> dateAndTime(at, zone)).collect(Collectors.joining(" · "));
    }

    /** What people call a zone: its city, or its id where it has none. */
    public String place(ZoneId zone) {
        String id = zone.getId();
        int slash = id.lastIndexOf('/');
        return slash < 0 || id.startsWith("Etc/") ? id : id.substring(slash + 1).replace('_', ' ');
    }

    /** A span rounded to the minute, {@code 3 h 49 min} or {@code 41 d 6 h}; below a minute in seconds. */
    public String span(long seconds) {
        if (seconds < MINUTE) {
            return wording.tell(Text.of("incidents.time.span.seconds", seconds));
        }
        long rounded = (seconds + MINUTE / 2) / MINUTE * MINUTE;
        if (rounded >= DAY) {
            return wording.tell(Text.of("incidents.time.span.days", rounded / DAY, rounded % DAY / HOUR));
        }
        if (rounded >= HOUR) {
            return wording.tell(Text.of("incidents.time.span.hours", rounded / HOUR, rounded % HOUR / MINUTE));
        }
        return wording.tell(Text.of("incidents.time.span.minutes", rounded / MINUTE));
    }

    private String format(String pattern, Instant at, ZoneId zone) {
        Locale locale = locales.getLocale();
        return DateTimeFormatter.ofPattern(wording.tell(Text.of(pattern)), locale)
                .format(at.atZone(zone));
    }
}
