package org.sensible.incidents.confluence.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.SeverityNames;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.IndexQuery;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;

/** What there is to choose from above the index, and what a choice asks for. Threads may share it. */
@ConfluenceComponent
public final class IndexFilters {

    private static final int YEARS = 3;
    private static final String QUARTER = "90d";

    private final PostmortemIndex index;
    private final IndexEntries entries;
    private final SeverityNames severities;
    private final TeamZones zones;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public IndexFilters(
            PostmortemIndex index,
            IndexEntries entries,
            SeverityNames severities,
            TeamZones zones,
            Wording wording,
            Clock clock) {
        this.index = index;
        this.entries = entries;
        this.severities = severities;
        this.zones = zones;
        this.wording = wording;
        this.clock = clock;
    }

    /** What the words ask for. A macro's days are whole days in the team's first zone. */
    IndexQuery query(IndexRequest request) {
        ZoneId zone = zones.first();
        Instant[] period = period(request.text("period"), zone);
        return new IndexQuery(
                request.get("space"),
                request.get("service"),
                request.get("severity"),
                request.state(),
                period[0] == null ? day(request.get("from"), 0, zone) : period[0],
                period[1] == null ? day(request.get("to"), 1, zone) : period[1],
                request.get("q"),
                request.isWaiting(),
                request.order());
    }

    private Instant[] period(String word, ZoneId zone) {
        if (word.equals(QUARTER)) {
            return new Instant[] {clock.instant().minus(Duration.ofDays(90)), null};
        }
        if (word.matches("20\\d\\d")) {
            LocalDate first = LocalDate.of(Integer.parseInt(word), 1, 1);
            return new Instant[] {
                first.atStartOfDay(zone).toInstant(),
                first.plusYears(1).atStartOfDay(zone).toInstant()
            };
        }
        return new Instant[] {null, null};
    }

    @Nullable
    private static Instant day(@Nullable String day, int later, ZoneId zone) {
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
    }

    /** Those that the reader may use. */
    List<IndexView.Filter> of(IndexRequest request, Person reader) {
        List<IndexView.Filter> filters = new ArrayList<>();
        add(filters, request, "service", choices(request, "service", index.services(reader)));
        add(
                filters,
                request,
                "severity",
                choices(
                        request,
                        "severity",
                        severities.current().stream().map(Severity::name).toList()));
        List<IndexView.Choice> states = Stream.of(Postmortem.State.values())
                .map(state -> choice(request, "state", state.name(), entries.state(state)))
                .toList();
        add(filters, request, "state", states);
        if (!request.isFixed("from") && !request.isFixed("to")) {
            add(filters, request, "period", periods(request));
        }
        return filters;
    }

    private List<IndexView.Choice> periods(IndexRequest request) {
        List<IndexView.Choice> periods = new ArrayList<>();
        periods.add(choice(request, "period", QUARTER, wording.tell(Text.of("incidents.postmortem.index.quarter"))));
        int year = LocalDate.ofInstant(clock.instant(), zones.first()).getYear();
        for (int i = 0; i < YEARS; i++) {
            String word = Integer.toString(year - i);
            periods.add(
                    choice(request, "period", word, wording.tell(Text.of("incidents.postmortem.index.year", word))));
        }
        return periods;
    }

    /** A value that somebody filters by stays in the list, also where it is none of those that are known. */
    private static List<IndexView.Choice> choices(IndexRequest request, String name, List<String> values) {
        String chosen = request.get(name);
        List<String> all = new ArrayList<>(values);
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen);
        }
        return all.stream().map(value -> choice(request, name, value, value)).toList();
    }

    private static IndexView.Choice choice(IndexRequest request, String name, String value, String words) {
        return new IndexView.Choice(value, words, value.equals(request.get(name)));
    }

    private void add(
            List<IndexView.Filter> filters, IndexRequest request, String name, List<IndexView.Choice> choices) {
        if (request.isFixed(name) || choices.isEmpty()) {
            return;
        }
        List<IndexView.Choice> all = new ArrayList<>();
        all.add(new IndexView.Choice("", tell(name + "All"), request.get(name) == null));
        all.addAll(choices);
        filters.add(new IndexView.Filter(name, tell(name), all));
    }

    private String tell(String word) {
        return wording.tell(Text.of("incidents.postmortem.index." + word));
    }
}
