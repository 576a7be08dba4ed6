package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.timeline.source.Question.About;

/**
 * Turns the stamps of a text, line by line, into instants. What the text states decides, see {@link TextZones} for zones; where
 * it is silent the form decides. Days go on from line to
 * line: more than {@link #NEXT_DAY} back is the next day, up to {@link #OUT_OF_ORDER} back is an entry out of order, and
 * what lies between is asked. So is a time that its zone had twice or never, and what has no zone or day. For one text and
 * one thread.
 */
final class Moments {

    static final Duration NEXT_DAY = Duration.ofHours(6);
    static final Duration OUT_OF_ORDER = Duration.ofHours(2);

    private static final DateTimeFormatter CHOICE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Questions questions;

    private final TextZones zones;

    @Nullable
    private LocalDate day;

    @Nullable
    private Instant before;

    private boolean dayIsForAll;

    Moments(@Nullable ZoneId formZone, @Nullable LocalDate formDay, Questions questions) {
        zones = new TextZones(formZone, questions);
        this.day = formDay;
        this.questions = questions;
    }

    /**
     * When something was.
     *
     * @param spelling the words of the text, with those that stated the zone, and the offset that was used
     */
    record Moment(Instant at, @Nullable Instant end, String spelling) {}

    /** The text says of all its times, from this line on, in which zone they are. */
    void zoneForAll(int line, StatedZone zone) {
        zones.forAll(line, zone);
    }

    /** The text names the day of what follows, such as a heading does. */
    void startDay(LocalDate value) {
        if (!dayIsForAll) {
            day = value;
            before = null;
        }
    }

    /** The text says of which day everything is that names none. */
    void dayForAll(LocalDate value) {
        day = value;
        before = null;
        dayIsForAll = true;
    }

    /** The day that a date in the text means; empty where that cannot be told. */
    Optional<LocalDate> only(WrittenDay written) {
        List<LocalDate> meanings = written.meanings(day);
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    /** The instant of an entry; empty where it had to be asked. */
    Optional<Moment> of(int line, String text, Stamp stamp) {
        ClockTime time = stamp.time();
        if (time == null || time.time() == null) {
            return ask(line, text, About.TIME, "time", List.of());
        }
        Optional<StatedZone> zone = zones.of(line, text, stamp, day);
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        ZoneId meant = zone.get().zones().get(0);
        Optional<Instant> at = instant(line, text, stamp, time, meant);
        return at.map(instant -> {
            StatedZone used = zone.get();
            ZoneOffset offset = meant.getRules().getOffset(instant);
            return new Moment(instant, end(stamp, instant, meant), spelling(stamp, used, offset));
        });
    }

    private Optional<Instant> instant(int line, String text, Stamp stamp, ClockTime time, ZoneId zone) {
        List<LocalDate> days;
        if (stamp.day() != null) {
            days = stamp.day().meanings(day);
        } else if (before == null) {
            days = day == null ? List.of() : List.of(day);
        } else {
            return continued(line, text, time, zone);
        }
        if (days.size() != 1) {
            boolean unclear = stamp.day() != null && !stamp.day().needsContext();
            return askDay(line, text, time, unclear ? "dateUnclear" : "date", days);
        }
        Optional<Instant> at = valid(line, text, local(days.get(0), time), zone);
        if (!dayIsForAll || stamp.day() == null) {
            at.ifPresent(instant -> reached(instant, days.get(0)));
        }
        return at;
    }

    /** A line without a day goes on from the line before it. */
    private Optional<Instant> continued(int line, String text, ClockTime time, ZoneId zone) {
        LocalDate same = before.atZone(zone).toLocalDate();
        LocalDateTime local = local(same, time);
        Duration back = Duration.between(local.atZone(zone).toInstant(), before);
        if (back.compareTo(OUT_OF_ORDER) <= 0 || back.compareTo(NEXT_DAY) > 0) {
            LocalDate meant = back.compareTo(NEXT_DAY) > 0 ? same.plusDays(1) : same;
            Optional<Instant> at = valid(line, text, local(meant, time), zone);
            at.ifPresent(instant -> reached(instant, meant));
            return at;
        }
        ask(line, text, About.ORDER, "order", List.of(choice(local, zone), choice(local.plusDays(1), zone)));
        return Optional.empty();
    }

    private void reached(Instant instant, LocalDate at) {
        before = instant;
        day = at;
    }

    private Optional<Instant> valid(int line, String text, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            Instant at = local.toInstant(offsets.get(0));
            boolean taken = !at.isBefore(Accepted.FIRST) && !at.isAfter(Accepted.LAST);
            return taken ? Optional.of(at) : ask(line, text, About.DATE, "dateOutside", List.of());
        }
        if (offsets.isEmpty()) {
            Duration gap = zone.getRules().getTransition(local).getDuration();
            List<String> around = List.of(choice(local.minus(gap), zone), choice(local.plus(gap), zone));
            return ask(line, text, About.NEVER, "never", around);
        }
        List<String> choices =
                offsets.stream().map(offset -> choice(local, offset)).toList();
        return ask(line, text, About.TWICE, "twice", choices);
    }

    private Optional<Instant> askDay(int line, String text, ClockTime time, String key, List<LocalDate> days) {
        List<String> choices =
                days.stream().map(date -> date + " " + time.time()).toList();
        return ask(line, text, About.DATE, key, choices);
    }

    @Nullable
    private static Instant end(Stamp stamp, Instant at, ZoneId zone) {
        ClockTime end = stamp.end();
        if (end == null || end.time() == null) {
            return null;
        }
        LocalDate began = at.atZone(zone).toLocalDate();
        List<LocalDate> days =
                stamp.endDay() == null ? List.of(began) : stamp.endDay().meanings(began);
        if (days.size() != 1) {
            return null;
        }
        Instant ended = local(days.get(0), end).atZone(zone).toInstant();
        boolean overnight = stamp.endDay() == null && ended.isBefore(at);
        return overnight ? local(days.get(0).plusDays(1), end).atZone(zone).toInstant() : ended;
    }

    private static LocalDateTime local(LocalDate day, ClockTime time) {
        return (time.atDayEnd() ? day.plusDays(1) : day).atTime(time.time());
    }

    private static String spelling(Stamp stamp, StatedZone zone, ZoneOffset offset) {
        String used = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
        return stamp.zone() == null ? stamp.text() + " [" + zone.text() + "; " + used + "]" : stamp.text();
    }

    private static String choice(LocalDateTime local, ZoneId zone) {
        return choice(local, zone.getRules().getOffset(local));
    }

    private static String choice(LocalDateTime local, ZoneOffset offset) {
        return CHOICE.format(local) + " " + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    private <T> Optional<T> ask(int line, String text, About about, String key, List<String> choices) {
        questions.ask(Question.of(line, text, about, key, choices));
        return Optional.empty();
    }
}
