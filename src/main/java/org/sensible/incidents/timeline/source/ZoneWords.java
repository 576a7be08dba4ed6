package org.sensible.incidents.timeline.source;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how people name time zones: {@code Z}, {@code UTC}, offsets, abbreviations, IANA names, "Eastern", "Zurich time".
 * An abbreviation is the offset that it names, in summer as in winter: who writes PST in September gets UTC-8, as the text
 * says. Those that several countries use are given with all they can mean. Stateless.
 */
final class ZoneWords {

    private static final Map<String, List<ZoneId>> ABBREVIATIONS = abbreviations();
    private static final Map<String, List<ZoneId>> REGIONS = Map.of(
            "eastern", List.of(ZoneId.of("America/New_York")),
            "et", List.of(ZoneId.of("America/New_York")),
            "central", List.of(ZoneId.of("America/Chicago")),
            "ct", List.of(ZoneId.of("America/Chicago")),
            "mountain", List.of(ZoneId.of("America/Denver")),
            "mt", List.of(ZoneId.of("America/Denver")),
            "pacific", List.of(ZoneId.of("America/Los_Angeles")),
            "pt", List.of(ZoneId.of("America/Los_Angeles")));
    private static final Map<String, List<ZoneId>> CITIES = cities();

    /** Ends here, or what follows is no part of the word. */
    private static final String END = "(?![\\p{L}\\p{N}_/])";

    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?\\s?([+\\-\\u2212±])(\\d{1,2})(?::?([0-5]\\d))?(?!\\d|:\\d)");
    private static final Pattern IANA = Pattern.compile("(?:[A-Z][A-Za-z_]+/)+[A-Z][A-Za-z_+\\-0-9]*[A-Za-z0-9]");
    private static final Pattern WORD = Pattern.compile("([A-Z]{1,5})" + END);
    private static final Pattern REGION =
            Pattern.compile("(Eastern|Central|Mountain|Pacific|ET|CT|MT|PT)(?:\\s+(?:Standard |Daylight )?[Tt]ime" + END
                    + "|(?=\\s*(?:[:：,;|)\\].–—-]|$)))");
    private static final Pattern CITY = Pattern.compile("([A-Z][a-z]+(?:[ _][A-Z][a-z]+){0,2}) time" + END);
    private static final Pattern JAPANESE = Pattern.compile("日本(?:標準)?時間|協定世界時");
    private static final Pattern UNKNOWN = Pattern.compile("([A-Z]{2,4}T)(?=\\s*(?:[:：,;|)\\]–—-]|$))");

    private ZoneWords() {}

    /** The zone with which this begins; one without meanings for what only looks like one, empty for other words. */
    static Optional<StatedZone> at(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.lookingAt()) {
            return Optional.of(offset(offset));
        }
        Matcher japanese = JAPANESE.matcher(text);
        if (japanese.lookingAt()) {
            boolean universal = japanese.group().startsWith("協");
            return Optional.of(stated(List.of(universal ? ZoneOffset.UTC : ZoneId.of("Asia/Tokyo")), japanese.group()));
        }
        Matcher iana = IANA.matcher(text);
        if (iana.lookingAt() && known(iana.group()).isPresent()) {
            return Optional.of(stated(List.of(known(iana.group()).get()), iana.group()));
        }
        return word(text);
    }

    private static Optional<StatedZone> word(String text) {
        Matcher region = REGION.matcher(text);
        if (region.lookingAt()) {
            return Optional.of(stated(REGIONS.get(region.group(1).toLowerCase(Locale.ROOT)), region.group()));
        }
        Matcher word = WORD.matcher(text);
        if (word.lookingAt() && ABBREVIATIONS.containsKey(word.group(1))) {
            return Optional.of(stated(ABBREVIATIONS.get(word.group(1)), word.group(1)));
        }
        Matcher city = CITY.matcher(text);
        if (city.lookingAt()) {
            List<ZoneId> zones =
                    CITIES.get(city.group(1).toLowerCase(Locale.ROOT).replace(' ', '_'));
            return Optional.ofNullable(zones).map(found -> stated(found, city.group()));
        }
        Matcher unknown = UNKNOWN.matcher(text);
        return unknown.lookingAt() ? Optional.of(stated(List.of(), unknown.group(1))) : Optional.empty();
    }

    private static StatedZone offset(Matcher offset) {
        int minutes = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        String sign = offset.group(1);
        if (minutes > 18 * 60 || sign.equals("±") && minutes > 0) {
            return stated(List.of(), offset.group());
        }
        int signed = sign.equals("+") || sign.equals("±") ? minutes : -minutes;
        return stated(List.of(ZoneOffset.ofTotalSeconds(signed * 60)), offset.group());
    }

    private static StatedZone stated(List<ZoneId> zones, String text) {
        return new StatedZone(zones, text, text.length());
    }

    private static Optional<ZoneId> known(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty(); // some other word with a stroke in it
        }
    }

    private static Map<String, List<ZoneId>> abbreviations() {
        Map<String, List<ZoneId>> zones = new HashMap<>();
        String table =
                "Z 0,UTC 0,GMT 0,UT 0,WET 0,CET 1,MEZ 1,WEST 1,CEST 2,MESZ 2,EET 2,SAST 2,CAT 2,EEST 3,MSK 3,EAT 3,"
                        + "TRT 3,GST 4,PKT 5,NPT 5.75,ICT 7,WIB 7,HKT 8,SGT 8,MYT 8,PHT 8,AWST 8,JST 9,KST 9,ACST 9.5,ACDT 10.5,"
                        + "AEST 10,AEDT 11,NZST 12,NZDT 13,BRT -3,ART -3,CLST -3,NDT -2.5,NST -3.5,ADT -3,EDT -4,EST -5,CDT -5,"
                        + "CST -6 8,MDT -6,MST -7,PDT -7,PST -8,AKDT -8,AKST -9,HST -10,IST 5.5 1 2,BST 1 6,AST -4 3";
        for (String row : table.split(",")) {
            String[] words = row.split(" ");
            List<ZoneId> meanings = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                meanings.add(ZoneOffset.ofTotalSeconds((int) (Double.parseDouble(words[i]) * 3600)));
            }
            zones.put(words[0], List.copyOf(meanings));
        }
        return Map.copyOf(zones);
    }

    /** By the last part of their names; cities of which there are two have both. */
    private static Map<String, List<ZoneId>> cities() {
        Map<String, List<ZoneId>> cities = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/")) {
                String city = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                cities.computeIfAbsent(city, name -> new ArrayList<>()).add(ZoneId.of(id));
            }
        }
        cities.replaceAll((city, zones) -> distinct(zones));
        return cities;
    }

    /** Old names of a zone keep its rules. */
    private static List<ZoneId> distinct(List<ZoneId> zones) {
        Map<Object, ZoneId> byRules = new HashMap<>();
        zones.forEach(zone -> byRules.putIfAbsent(zone.getRules(), zone));
        return List.copyOf(byRules.values());
    }
}
