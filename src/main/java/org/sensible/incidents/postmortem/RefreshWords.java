package org.sensible.incidents.postmortem;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.TimelineEvent;

/** What the history of a page says of a refresh, in the application's language and in UTC, for everybody to read. */
final class RefreshWords {

    /** The host keeps more; a list of versions wants less. */
    private static final int LONGEST = 250;

    private static final int LONGEST_TEXT = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Wording wording;

    RefreshWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * The comment.
     *
     * @param isTable whether the timeline as such was put back
     */
    String comment(List<TimelineEvent> events, boolean isTable) {
        List<String> said = new ArrayList<>();
        if (isTable) {
            said.add(wording.say(Text.of("incidents.postmortem.comment.table")));
        }
        if (!events.isEmpty()) {
            said.add(wording.say(Text.of("incidents.postmortem.comment.added", list(events))));
        }
        return String.join(" ", said);
    }

    private String list(List<TimelineEvent> events) {
        StringBuilder list = new StringBuilder();
        LocalDate date = null;
        int told = 0;
        for (TimelineEvent event : events) {
            LocalDate day = event.at().atZone(ZoneOffset.UTC).toLocalDate();
            String entry = (told == 0 ? "" : "; ") + (day.equals(date) ? "" : day + " ") + entry(event);
            if (list.length() + entry.length() > LONGEST - LONGEST_TEXT) {
                break;
            }
            list.append(entry);
            date = day;
            told++;
        }
        return told == events.size()
                ? list.toString()
                : wording.say(Text.of("incidents.postmortem.comment.more", list, events.size() - told));
    }

    private static String entry(TimelineEvent event) {
        String text = event.text().replaceAll("\\s+", " ").strip();
        int length = text.codePointCount(0, text.length());
        String cut = length <= LONGEST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
        return TIME.format(event.at().atZone(ZoneOffset.UTC)) + " " + cut;
    }
}
