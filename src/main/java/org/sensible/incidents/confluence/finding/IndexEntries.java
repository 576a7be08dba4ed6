package org.sensible.incidents.confluence.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;

/** The rows of the index in the reader's words. Threads may share it. */
@ConfluenceComponent
public final class IndexEntries {

    static final List<KeyTime> KEY_TIMES =
            List.of(KeyTime.TIME_TO_RECOVERY, KeyTime.TIME_TO_TRIAGE, KeyTime.TIME_TO_LEARN);

    private final IndexHints hints;
    private final People people;
    private final TeamZones zones;
    private final TimeWords times;
    private final Links links;
    private final Wording wording;

    @Inject
    public IndexEntries(
            IndexHints hints, People people, TeamZones zones, TimeWords times, Links links, Wording wording) {
        this.hints = hints;
        this.people = people;
        this.zones = zones;
        this.times = times;
        this.links = links;
        this.wording = wording;
    }

    /** One for each, in the order given. */
    List<IndexView.Row> of(List<PostmortemIndex.Row> rows, Person reader) {
        Map<String, IndexHints.Words> known = hints.of(rows, reader);
        ZoneId zone = zones.first();
        return rows.stream()
                .map(row -> row(row, known.get(row.incident().key()), zone))
                .toList();
    }

    private IndexView.Row row(PostmortemIndex.Row row, IndexHints.Words hint, ZoneId zone) {
        Incident incident = row.incident();
        return new IndexView.Row(
                incident.key(),
                links.incident(incident.key()),
                incident.severity().name(),
                title(row),
                row.page() == null ? "" : row.page().url(),
                hint.hints(),
                hint.waits(),
                incident.service() == null ? "" : incident.service(),
                state(row.state()),
                lozenge(row.state()),
                incident.milestones()
                        .at(Milestone.RECOVERED)
                        .map(at -> times.shortDate(at, zone))
                        .orElseGet(() -> tell("incidents.macro.keyTimes.pending")),
                KEY_TIMES.stream().map(which -> time(row.keyTimes().get(which))).toList(),
                hint.items(),
                row.postmortem() == null
                        ? ""
                        : people.describe(row.postmortem().owner()).displayName());
    }

    /** A page that is called after its incident, as ours are, goes by that alone: its key stands beside it. */
    private static String title(PostmortemIndex.Row row) {
        String incident = row.incident().title();
        return row.page() == null || row.page().title().contains(incident)
                ? incident
                : row.page().title();
    }

    private IndexView.Time time(Span span) {
        return span.seconds().isPresent()
                ? new IndexView.Time(times.span(span.seconds().getAsLong()), true)
                : new IndexView.Time(
                        tell("incidents.macro.keyTimes." + span.state().name().toLowerCase(Locale.ROOT)), false);
    }

    String span(long seconds) {
        return times.span(seconds);
    }

    String state(Postmortem.State state) {
        return tell(
                state == Postmortem.State.MISSING
                        ? "incidents.postmortem.index.stateMissing"
                        : "incidents.review.state." + state.name());
    }

    private static String lozenge(Postmortem.State state) {
        return switch (state) {
            case DRAFT -> "";
            case IN_REVIEW -> "aui-lozenge-inprogress";
            case REVIEWED -> "aui-lozenge-success";
            case MISSING -> "aui-lozenge-error";
        };
    }

    private String tell(String key, Object... values) {
        return wording.tell(Text.of(key, values));
    }
}
