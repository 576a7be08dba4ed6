package org.sensible.incidents.policy.page;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a time zone: a name as {@code Asia/Tokyo}, also in brackets behind other words, a city that only one zone is named
 * after, some places by their own words, or an offset as {@code UTC+9}. Abbreviations that several zones share are none.
 */
final class ZoneWords {

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:/[a-z_+0-9-]+)+");

    /** Places of which people say another name than the zone's. */
    private static final List<String> PLACES = List.of(
            "zone.Asia/Tokyo",
            "zone.America/Los_Angeles",
            "zone.America/New_York",
            "zone.Europe/London",
            "zone.Europe/Berlin",
            "zone.Asia/Kolkata",
            "zone.Asia/Singapore",
            "zone.Australia/Sydney");

    private final Vocabulary vocabulary;

    ZoneWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<ZoneId> read(String text) {
        String normal = Vocabulary.normal(text);
        Matcher name = NAME.matcher(normal);
        if (name.find()) {
            return only(name.group(), "");
        }
        Optional<String> place = vocabulary.meaning(PLACES, normal);
        if (place.isPresent()) {
            return Optional.of(ZoneId.of(place.get().substring("zone.".length())));
        }
        Optional<ZoneId> city = only("/" + normal.replace(' ', '_'), "/");
        return city.isPresent() ? city : offset(normal);
    }

    /** The one zone of that name, or whose name ends so. */
    private static Optional<ZoneId> only(String lower, String ending) {
        List<String> found = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> ending.isEmpty()
                        ? id.equalsIgnoreCase(lower)
                        : id.toLowerCase(Locale.ROOT).endsWith(lower))
                .toList();
        return found.size() == 1 ? Optional.of(ZoneId.of(found.get(0))) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String normal) {
        String name = normal.toUpperCase(Locale.ROOT).replace(" ", "").replaceAll("([+-])(\\d:)", "$10$2");
        if (!name.matches("(UTC|GMT|Z)?([+-]\\d{1,2}(:\\d{2})?)?") || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }
}
