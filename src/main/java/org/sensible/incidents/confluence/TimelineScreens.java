package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sensible.incidents.confluence.timeline.PageTables;
import org.sensible.incidents.confluence.timeline.TimelinePanel;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/** The timeline on a screen and on paper: a page's own table, dressed, and the live one. Threads may share it. */
@ConfluenceComponent
public final class TimelineScreens {

    private final Timelines timelines;
    private final TimelinePanel panel;
    private final RefreshScreens refreshes;
    private final TeamZones zones;
    private final PageTables tables;
    private final Screens screens;

    @Inject
    public TimelineScreens(
            Timelines timelines,
            TimelinePanel panel,
            RefreshScreens refreshes,
            TeamZones zones,
            PageTables tables,
            Screens screens) {
        this.timelines = timelines;
        this.panel = panel;
        this.refreshes = refreshes;
        this.zones = zones;
        this.tables = tables;
        this.screens = screens;
    }

    /**
     * How a timeline is wanted.
     *
     * @param zones in which its times stand, at least one
     * @param unknownZones what was asked for and is no zone
     * @param onPaper each row tells its date, and nothing can be clicked
     */
    record Wanted(List<ZoneId> zones, List<String> unknownZones, boolean onPaper) {}

    /** What the macro's parameter asks for; the settings' zones where it is absent or names none. */
    Wanted wanted(@Nullable String parameter, boolean onPaper) {
        List<ZoneId> wanted = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : parameter == null ? new String[0] : parameter.split(",")) {
            if (!name.isBlank()) {
                zone(name.strip()).ifPresentOrElse(wanted::add, () -> unknown.add(name.strip()));
            }
        }
        return new Wanted(wanted.isEmpty() ? zones.all() : wanted, unknown, onPaper);
    }

    /** The table of the page with its rows dressed, and under it what arrived that it does not hold yet. */
    String page(Incident incident, String body, Wanted wanted, OptionalLong pageId, Person reader) {
        Map<String, TimelineEvent> shown = new LinkedHashMap<>();
        timelines.of(incident).events().forEach(event -> shown.put(event.id(), event));
        String dressed = tables.dressed(
                incident,
                body,
                id -> Optional.ofNullable(shown.get(id)).or(() -> timelines.event(incident, id)),
                wanted.zones(),
                wanted.onPaper());
        return problems(wanted)
                + dressed
                + (wanted.onPaper() ? "" : news(incident, shown.values(), wanted, pageId, reader));
    }

    /** The same for who may not see the incident: times and texts as the page holds them. */
    String withoutIncident(String body, Wanted wanted) {
        return problems(wanted) + tables.withoutIncident(body, wanted.zones(), wanted.onPaper());
    }

    /** What a postmortem says of a timeline that people deleted from it; empty where this page is none, and on paper. */
    String gone(Incident incident, Wanted wanted, OptionalLong pageId, Person reader) {
        return wanted.onPaper() ? "" : news(incident, timelines.of(incident).events(), wanted, pageId, reader);
    }

    /** The curated timeline as it is now, to be shaped; on paper as a table. */
    String live(Incident incident, Person reader, Wanted wanted) {
        screens.useStyle();
        if (!wanted.onPaper()) {
            return problems(wanted) + panel.show(incident, reader, wanted.zones());
        }
        List<TimelineEvent> events = timelines.of(incident).events();
        if (events.isEmpty()) {
            return screens.notice(Text.of("incidents.timeline.screen.empty"));
        }
        return problems(wanted) + tables.onPaper(incident, events, wanted.zones());
    }

    private String news(
            Incident incident, Collection<TimelineEvent> shown, Wanted wanted, OptionalLong pageId, Person reader) {
        return pageId.isEmpty() ? "" : refreshes.under(incident, pageId.getAsLong(), shown, wanted.zones(), reader);
    }

    private String problems(Wanted wanted) {
        return wanted.unknownZones().isEmpty()
                ? ""
                : screens.problem(Text.of("incidents.macro.timeline.zones", String.join(", ", wanted.unknownZones())));
    }

    static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
