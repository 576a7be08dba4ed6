package org.sensible.incidents.confluence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * Events in words, for {@code timeline.html.vm}.
 *
 * @param places name of each zone, in order
 * @param rows in the order of the events
 */
public record TimelineView(List<String> places, List<Row> rows) {

    /**
     * One event.
     *
     * @param times in each zone, in the order of the places
     * @param source name of the source for people
     * @param link where to read it there, empty where it has no address
     * @param why why it is shown, or left out
     */
    public record Row(
            String id,
            String kind,
            List<Time> times,
            String author,
            String text,
            String source,
            String link,
            boolean isShown,
            String why) {}

    /** @param date empty where it is that of the row above */
    public record Time(String instant, String date, String time) {}

    static TimelineView of(
            List<TimelineEvent> events, TimelineScreens.Wanted wanted, TimeWords words, Wording wording) {
        List<Row> rows = new ArrayList<>();
        Map<ZoneId, LocalDate> last = new HashMap<>();
        for (TimelineEvent event : events) {
            List<Time> times = new ArrayList<>();
            for (ZoneId zone : wanted.zones()) {
                LocalDate date = event.at().atZone(zone).toLocalDate();
                boolean isNew = !date.equals(last.put(zone, date)) || wanted.onPaper();
                times.add(new Time(
                        event.at().toString(),
                        isNew ? words.date(event.at(), zone) : "",
                        words.time(event.at(), zone)));
            }
            rows.add(row(event, times, wanted.onPaper(), wording));
        }
        return new TimelineView(wanted.zones().stream().map(words::place).toList(), rows);
    }

    private static Row row(TimelineEvent event, List<Time> times, boolean onPaper, Wording wording) {
        return new Row(
                event.id(),
                event.kind().word(),
                times,
                event.author() == null || event.author().name() == null
                        ? ""
                        : event.author().name(),
                event.text(),
                source(event, wording),
                event.link() == null || onPaper ? "" : event.link(),
                event.shown(),
                wording.tell(event.why().text()));
    }

    /** The source for people: what happened there, and where. */
    static String source(TimelineEvent event, Wording wording) {
        String kind =
                wording.tell(Text.of("incidents.timeline.kind." + event.kind().word()));
        return wording.tell(Text.of("incidents.timeline.source." + event.source(), kind));
    }
}
