package org.sensible.incidents.timeline.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text says of all its times: "All times in PST", "Time (UTC)", "Timezone: Asia/Tokyo", "時刻はすべてJST"; and
 * of its day: "all events happened on 2019-10-21", "Date: 2020-02-20". Stateless.
 */
final class Statements {

    private static final Pattern TIMES = Pattern.compile(
            "(?:\\ball\\s+)?(?:\\bthe\\s+)?\\b(?:date and time|times?(?:\\s?stamps?)?)\\b(?:\\s+\\w+){0,4}?"
                    + "\\s*(?:\\s(?:are|is|as)(?:\\s\\w+){0,2}?\\sin|\\s(?:in|are|is|as)|[,:(\\[/])\\s*(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:time\\s?zone|tz|zone)\\b\\s*(?:[:=]|is|was)\\s*|タイムゾーン\\s*(?:[:：=]|は)?\\s*|時刻は?\\s*(?:すべて|全て)?\\s*[(（]?"
                    + "|\\ball\\s+(?:times\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS =
            Pattern.compile("[(\\[（]\\s*(?:[Aa]ll\\s+)?(?:[Tt]imes?\\s+)?(?:[Ii]n\\s+)?");
    private static final Pattern CELL =
            Pattern.compile("(?:[Dd]ate|[Tt]imes?|[Tt]imestamp|[Ww]hen|日時|時刻|時間|[&/, and]|\\s)*\\s*[(（]?");
    private static final Pattern OF_DAY = Pattern.compile(
            "\\b(?:events?|times?|everything)\\b[^.:;]{0,60}?\\bon\\s+|(?:^|\\s)(?:date|day)\\s*[:=]\\s*|日付\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE);

    private Statements() {}

    /** The zone that a paragraph states for all times. */
    static Optional<StatedZone> zone(String paragraph) {
        return find(TIMES, paragraph).or(() -> find(NAMED, paragraph));
    }

    /** The zone that a heading states for what stands under it. */
    static Optional<StatedZone> zoneOfHeading(String heading) {
        return zone(heading).or(() -> find(BRACKETS, heading)).or(() -> Optional.of(heading)
                .filter(words -> words.matches("(?i).*\\btimeline in .*"))
                .flatMap(words -> find(Pattern.compile("\\bin\\s+"), words)));
    }

    /** The zone that the head of a column of times states. */
    static Optional<StatedZone> zoneOfColumn(String head) {
        Matcher cell = CELL.matcher(head);
        Optional<StatedZone> own = cell.lookingAt()
                ? ZoneWords.at(head.substring(cell.end()))
                        .filter(zone -> !zone.zones().isEmpty())
                : Optional.empty();
        return own.map(zone -> zone.by(head.strip())).or(() -> zoneOfHeading(head));
    }

    /** The day that a paragraph states for all entries that name none. */
    static Optional<WrittenDay> day(String paragraph) {
        Matcher matcher = OF_DAY.matcher(paragraph);
        while (matcher.find()) {
            Optional<WrittenDay> day = WrittenDay.at(paragraph.substring(matcher.end()));
            if (day.isPresent() && !day.get().days().isEmpty()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<StatedZone> find(Pattern lead, String text) {
        Matcher matcher = lead.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int end = matcher.end();
            Optional<StatedZone> zone = ZoneWords.at(text.substring(end))
                    .filter(found -> !found.zones().isEmpty());
            if (zone.isPresent() && end > matcher.start()) {
                String words = text.substring(matcher.start(), end + zone.get().length());
                return zone.map(found -> found.by(words.strip()));
            }
            from = matcher.start() + 1;
        }
        return Optional.empty();
    }
}
