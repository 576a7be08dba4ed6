package org.sensible.incidents.timeline.source;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sensible.incidents.timeline.source.Question.About;

/**
 * In which zone each line of a text is: the line's own, else what the text states of all its times, else the only one that lines
 * before it named, else the form's; what stays unclear is asked. For one text and one thread.
 */
final class TextZones {

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final Questions questions;

    @Nullable
    private final ZoneId formZone;

    private final TreeMap<Integer, StatedZone> statements = new TreeMap<>();
    private final Set<StatedZone> named = new LinkedHashSet<>();

    TextZones(@Nullable ZoneId formZone, Questions questions) {
        this.formZone = formZone;
        this.questions = questions;
    }

    /** The text says of all its times, from this line on, in which zone they are. */
    void forAll(int line, StatedZone zone) {
        statements.put(line, zone);
    }

    /**
     * The zone of a line; empty where it had to be asked.
     *
     * @param day the day that the text has reached; {@code null} for none yet
     */
    Optional<StatedZone> of(int line, String text, Stamp stamp, @Nullable LocalDate day) {
        StatedZone own = stamp.zone();
        if (own != null) {
            Optional<StatedZone> clear = clear(own, day);
            clear.ifPresent(named::add);
            return clear.isPresent() ? clear : askZone(line, text, own);
        }
        StatedZone stated = stated(line);
        if (stated != null) {
            Optional<StatedZone> clear = clear(stated, day);
            return clear.isPresent() ? clear : askZone(line, text, stated);
        }
        Set<List<ZoneId>> meanings = new LinkedHashSet<>();
        named.forEach(zone -> meanings.add(zone.zones()));
        if (meanings.size() == 1) {
            return Optional.of(named.iterator().next());
        }
        if (meanings.size() > 1) {
            List<String> choices =
                    named.stream().map(StatedZone::text).distinct().toList();
            questions.ask(Question.of(line, text, About.ZONE, "zonesDiffer", choices));
            return Optional.empty();
        }
        if (formZone != null) {
            return Optional.of(new StatedZone(List.of(formZone), "zone=" + formZone, 0));
        }
        questions.ask(Question.of(line, text, About.ZONE, "zone", List.of()));
        return Optional.empty();
    }

    /** The last statement above the line; one below it where it is the only one. */
    @Nullable
    private StatedZone stated(int line) {
        if (statements.isEmpty()) {
            return null;
        }
        if (statements.floorEntry(line) != null) {
            return statements.floorEntry(line).getValue();
        }
        boolean same =
                statements.values().stream().map(StatedZone::zones).distinct().count() == 1;
        return same ? statements.firstEntry().getValue() : null;
    }

    /** Of several meanings the one whose offset the form's zone has. */
    private Optional<StatedZone> clear(StatedZone zone, @Nullable LocalDate day) {
        if (zone.isClear()) {
            return Optional.of(zone);
        }
        if (formZone == null) {
            return Optional.empty();
        }
        Set<ZoneOffset> possible = new LinkedHashSet<>();
        Instant near = day == null ? Instant.EPOCH : day.atStartOfDay(formZone).toInstant();
        possible.add(formZone.getRules().getOffset(near));
        possible.add(formZone.getRules().getOffset(near.plus(HALF_A_YEAR)));
        return zone.zones().stream()
                .filter(possible::contains)
                .findFirst()
                .map(meant -> new StatedZone(List.of(meant), zone.text(), zone.length()));
    }

    private Optional<StatedZone> askZone(int line, String text, StatedZone zone) {
        List<String> choices =
                zone.zones().stream().map(meaning -> "UTC" + meaning.getId()).toList();
        questions.ask(Question.of(line, text, About.ZONE, "zoneUnclear", choices, zone.text()));
        return Optional.empty();
    }
}
