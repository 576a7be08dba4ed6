package org.sensible.incidents.confluence.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Standing;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.TimelineEvent;

/** Puts events into words for a reader: in the zones that are shown, with marks, flags and reasons. Threads may share it. */
@ConfluenceComponent
public final class RowWords {

    /** So much of a text stands in its row; the rest is one click away. */
    private static final int LONGEST = 600;

    private final Wording wording;
    private final TimeWords times;
    private final People people;
    private final TimeZoneManager readerZones;

    @Inject
    public RowWords(Wording wording, TimeWords times, People people, @ComponentImport TimeZoneManager readerZones) {
        this.wording = wording;
        this.times = times;
        this.people = people;
        this.readerZones = readerZones;
    }

    /**
     * @param zones in which times stand, at least one
     * @param everyDate each row tells its date, as on paper
     */
    RowsView rows(List<TimelineEvent> events, Marks marks, List<ZoneId> zones, boolean mayEdit, boolean everyDate) {
        ZoneId own = readerZones.getUserTimeZone().toZoneId();
        Map<Person, String> names = new HashMap<>();
        List<RowsView.Row> rows = new ArrayList<>();
        TimelineEvent above = null;
        for (TimelineEvent event : events) {
            Instant before = above == null ? null : above.at();
            List<RowsView.Time> told = new ArrayList<>();
            for (ZoneId zone : zones) {
                told.add(time(event.at(), zone, everyDate ? null : before, own));
            }
            boolean isNewDay =
                    above != null && told.stream().anyMatch(time -> !time.date().isEmpty());
            rows.add(new RowsView.Row(
                    event.id(),
                    event.kind().word(),
                    EventIcon.of(event),
                    before == null ? List.of() : changes(before, event.at(), zones),
                    isNewDay,
                    told,
                    name(event.author(), names),
                    head(event.text()),
                    rest(event.text()),
                    flags(event, zones.get(0)),
                    marks(event, marks, zones.get(0)),
                    source(event),
                    event.link() == null ? "" : event.link(),
                    event.shown(),
                    wording.tell(event.why().text()),
                    event.revisions() == 0
                            ? ""
                            : wording.tell(Text.of("incidents.timeline.row.edited", event.revisions())),
                    event.at().toString(),
                    event.receivedAt().toString(),
                    event.revisions()));
            above = event;
        }
        return new RowsView(rows, zones.size() + (mayEdit ? 3 : 2), zones.size(), mayEdit);
    }

    /** Source and kind for people: what happened there, and where. */
    public String source(TimelineEvent event) {
        Text kind = Text.of("incidents.timeline.kind." + event.kind().word());
        return wording.tell(Text.of("incidents.timeline.source." + event.source(), kind));
    }

    private RowsView.Time time(Instant at, ZoneId zone, Instant above, ZoneId own) {
        LocalDate date = at.atZone(zone).toLocalDate();
        boolean isSameDay = above != null && above.atZone(zone).toLocalDate().equals(date);
        boolean clocksChange = zone.getRules().nextTransition(at) != null;
        return new RowsView.Time(
                at.toString(),
                isSameDay ? "" : times.date(at, zone),
                times.clock(at, zone),
                clocksChange ? times.abbreviation(at, zone) : "",
                wording.tell(Text.of("incidents.timeline.row.own", times.dateAndTime(at, own))));
    }

    private List<String> changes(Instant above, Instant at, List<ZoneId> zones) {
        return ClockChanges.between(above, at, zones).stream()
                .map(change -> wording.tell(Text.of(
                        change.goesBack() ? "incidents.timeline.row.clocksBack" : "incidents.timeline.row.clocksOn",
                        times.place(change.zone()),
                        times.date(change.transition().getInstant(), change.zone()),
                        change.transition().getDateTimeBefore().toLocalTime().toString(),
                        change.transition().getDateTimeAfter().toLocalTime().toString())))
                .toList();
    }

    /** The milestones that rest on it. */
    List<RowsView.MarkView> marks(TimelineEvent event, Marks marks, ZoneId zone) {
        return marks.on(event).stream().map(mark -> mark(mark, zone)).toList();
    }

    private RowsView.MarkView mark(Marks.Mark mark, ZoneId zone) {
        String label = wording.tell(mark.milestone().label());
        Instant at = mark.state().at();
        String time = times.time(at, zone);
        return new RowsView.MarkView(
                mark.milestone().name(),
                mark.isProposed() ? wording.tell(Text.of("incidents.timeline.row.proposed", label)) : label,
                mark.isProposed(),
                at.toString(),
                mark.isProposed() ? wording.tell(Text.of("incidents.timeline.row.proposal", label)) : "",
                mark.isProposed() ? wording.tell(Text.of("incidents.timeline.row.accept", label, time)) : "");
    }

    /** How often it came again, and what else the reader should know. */
    List<String> flags(TimelineEvent event, ZoneId zone) {
        List<String> flags = new ArrayList<>();
        Standing standing = event.standing();
        if (standing.repeatedUntil() != null) {
            String until = times.time(standing.repeatedUntil(), zone);
            flags.add(wording.tell(Text.of("incidents.timeline.row.repeats", standing.repeats(), until)));
        }
        if (event.timeFrom() == TimeFrom.RECEIVED) {
            flags.add(wording.tell(Text.of("incidents.timeline.row.receivedAt")));
        }
        for (Flag flag : event.flags()) {
            flags.add(wording.tell(Text.of("incidents.timeline.flag." + flag.word())));
        }
        return flags;
    }

    private String name(Author author, Map<Person, String> names) {
        if (author == null) {
            return "";
        }
        if (author.person() != null) {
            return names.computeIfAbsent(
                    author.person(), person -> people.describe(person).displayName());
        }
        return author.name() == null ? author.id() : author.name();
    }

    private static String head(String text) {
        return text.substring(0, cut(text));
    }

    private static String rest(String text) {
        return text.substring(cut(text));
    }

    /** At a blank, where one is near, and never inside of a character. */
    private static int cut(String text) {
        if (text.length() <= LONGEST + LONGEST / 4) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        int at = blank > LONGEST / 2 ? blank : LONGEST;
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
