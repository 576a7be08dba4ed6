package org.sensible.incidents.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What belongs together: everything that one person says, and alerts that say the same again. Of the alerts' numbers, times
 * and states nothing counts, so that "CPU at 91 % on db-1" and "CPU at 97 % on db-1" are one alert that fired twice.
 */
public final class Groups {

    private static final String SAID = "said/";
    private static final int LONGEST = 200;
    private static final Pattern STATES = Pattern.compile(
            "\\[[^\\]]{0,40}\\]|https?://\\S+|\\b(?:firing|fired|triggered|resolved|recovered|recovery|problem|alert|alerting"
                    + "|ok|acknowledged|acked)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\p{L}\\d_./-])[\\d.,:+-]*\\d[\\d.,:TZ+-]*\\s?(?:%|ms|s|m|h|min|sec|[kMG]i?B)?(?![\\p{L}\\d_/-])");
    private static final Pattern REST = Pattern.compile("[\\s\\p{Punct}&&[^_/-]]+");

    private Groups() {}

    /** The group of an event; empty where it belongs to none, as what was taken back. */
    public static Optional<String> of(TimelineEvent event) {
        if (event.removed()) {
            return Optional.empty();
        }
        return switch (event.kind()) {
            case ALERT, RESOLVED, ACK -> series(event);
            case MESSAGE -> speaker(event).map(who -> SAID + who);
            default -> Optional.empty();
        };
    }

    /** Whether the last of the group stands for it, and not the first: an alert's end is its last one. */
    static boolean isEndOfSeries(TimelineEvent event) {
        return event.kind() == Kind.RESOLVED;
    }

    static boolean isEndOfSeries(String group) {
        return group.startsWith(Kind.RESOLVED.word() + "/");
    }

    /** Whether a group holds what one person says. */
    static boolean isSaid(String group) {
        return group.startsWith(SAID);
    }

    /** Whether somebody, and no program, said it there. */
    public static boolean isSaid(TimelineEvent event) {
        return !event.removed()
                && event.kind() == Kind.MESSAGE
                && speaker(event).isPresent();
    }

    private static Optional<String> series(TimelineEvent event) {
        if (event.source().equals(Curation.PERSON)) {
            return Optional.empty();
        }
        String text = event.text().length() > LONGEST ? event.text().substring(0, LONGEST) : event.text();
        String words = REST.matcher(
                        NUMBERS.matcher(STATES.matcher(text).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(event.kind().word() + "/" + event.source() + "/" + words);
    }

    /**
     * Whose words these are; empty for programs, for what was written here, and where the author has no id.
     */
    private static Optional<String> speaker(TimelineEvent event) {
        Author author = event.author();
        if (author == null || author.bot() || event.source().equals(Curation.PERSON)) {
            return Optional.empty();
        }
        if (author.person() != null) {
            return Optional.of(Curation.PERSON + "/" + author.person().key());
        }
        return Optional.ofNullable(author.id()).map(id -> event.source() + "/" + id);
    }
}
