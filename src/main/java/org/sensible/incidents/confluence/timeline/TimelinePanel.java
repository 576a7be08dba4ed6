package org.sensible.incidents.confluence.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.confluence.WriteAccess;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * The working view of a timeline: curated rows first, the raw log one click behind, in UTC and the team's zones; and for who
 * may change the incident the forms to shape it. Threads may share it.
 */
@ConfluenceComponent
public final class TimelinePanel {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MOST_ZONES = 11;
    private static final String REST = "/rest/incidents/1.0/incidents/";

    private final TimelineParts parts;
    private final WriteAccess access;
    private final Links links;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public TimelinePanel(
            TimelineParts parts, WriteAccess access, Links links, TimeWords times, Wording wording, Screens screens) {
        this.parts = parts;
        this.access = access;
        this.links = links;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
    }

    /** The panel with its first part, as markup. */
    public String show(Incident incident, Person reader, List<ZoneId> teamZones) {
        return show(incident, reader, teamZones, PartQuery.CURATED);
    }

    /**
     * Likewise, for the incident's own page, where addresses lead to its parts without a script.
     *
     * @param after id of the event behind which the part begins; {@code null} for the beginning
     */
    public String show(Incident incident, Person reader, List<ZoneId> teamZones, boolean all, @Nullable String after) {
        return show(incident, reader, teamZones, PartQuery.of(name -> switch (name) {
            case "all" -> Boolean.toString(all);
            case "after" -> after;
            default -> null;
        }));
    }

    /** The rows of a part alone, as the panel's script asks for them. */
    TimelineParts.Part part(Incident incident, Person reader, List<ZoneId> zones, PartQuery wanted) {
        return parts.part(incident, wanted, zones, access.mayChange(reader, incident));
    }

    private String show(Incident incident, Person reader, List<ZoneId> teamZones, PartQuery wanted) {
        screens.useScript("incidents-timeline");
        List<ZoneId> zones = withUtc(teamZones);
        boolean mayEdit = access.mayChange(reader, incident);
        TimelineParts.Part part = parts.part(incident, wanted, zones, mayEdit);
        boolean all = wanted.query().all();
        String page = links.incident(incident.key());
        return screens.show(
                "timeline-panel",
                new PanelView(
                        wording.tell(Text.of("incidents.timeline.panel.label", incident.key())),
                        incident.key(),
                        page,
                        links.page("/plugins/servlet/incidents-timeline/" + incident.key()),
                        zones.stream().map(ZoneId::getId).collect(Collectors.joining(",")),
                        all,
                        part.events().isEmpty(),
                        mayEdit,
                        part.next(),
                        page + "?all=" + all + "&after=" + part.next(),
                        page + "?all=" + !all,
                        wording.tell(Text.of(
                                all ? "incidents.timeline.screen.showCurated" : "incidents.timeline.screen.showAll")),
                        places(zones, part.events(), incident),
                        kinds(),
                        exports(incident, zones),
                        proposals(incident),
                        proposalEvent(incident, part.events()),
                        part.rowsHtml(),
                        mayEdit ? forms(incident, zones) : ""));
    }

    /** UTC comes first: it is the working view, and reports from elsewhere speak UTC. */
    static List<ZoneId> withUtc(List<ZoneId> zones) {
        Set<ZoneId> all = new LinkedHashSet<>();
        boolean hasUtc = zones.stream().anyMatch(zone -> zone.normalized().equals(ZoneOffset.UTC));
        if (!hasUtc) {
            all.add(UTC);
        }
        all.addAll(zones);
        return List.copyOf(all);
    }

    /** The zones that the panel's script names; those of the settings where it names none that exist. */
    static List<ZoneId> shownZones(@Nullable String names, TeamZones settings) {
        List<ZoneId> zones = Stream.of(names == null ? new String[0] : names.split(","))
                .map(String::strip)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .limit(MOST_ZONES)
                .map(ZoneId::of)
                .toList();
        return zones.isEmpty() ? withUtc(settings.all()) : zones;
    }

    /** Under a zone's name what it is called, from the first row to the last. */
    private List<PanelView.Place> places(List<ZoneId> zones, List<TimelineEvent> events, Incident incident) {
        Instant first = events.isEmpty()
                ? incident.milestones().get(Milestone.DECLARED).at()
                : events.get(0).at();
        Instant last = events.isEmpty() ? first : events.get(events.size() - 1).at();
        return zones.stream()
                .map(zone -> {
                    String before = times.abbreviation(first, zone);
                    String after = times.abbreviation(last, zone);
                    String name = times.place(zone);
                    String called = before.equals(after) ? before : before + " → " + after;
                    return new PanelView.Place(name, called.equals(name) ? "" : called);
                })
                .toList();
    }

    private List<PanelView.Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new PanelView.Choice(
                        kind.word(), wording.tell(Text.of("incidents.timeline.kind." + kind.word()))))
                .toList();
    }

    private List<PanelView.Export> exports(Incident incident, List<ZoneId> zones) {
        String address = links.page(REST + incident.key() + "/timeline/export?zones="
                + zones.stream()
                        .map(ZoneId::getId)
                        .map(id -> id.replace("+", "%2B"))
                        .collect(Collectors.joining(",")));
        return Stream.of("csv", "json", "md")
                .flatMap(format -> Stream.of(false, true)
                        .map(all -> new PanelView.Export(
                                address + "&format=" + format + "&all=" + all,
                                wording.tell(Text.of(
                                        "incidents.timeline.panel.export." + (all ? "all" : "curated"),
                                        Text.of("incidents.timeline.panel.format." + format))))))
                .toList();
    }

    private static List<MilestoneState> proposed(Incident incident) {
        return Arrays.stream(Milestone.values())
                .map(incident.milestones()::get)
                .filter(state -> state.kind() == MilestoneState.Kind.PROPOSED)
                .toList();
    }

    private String proposals(Incident incident) {
        int count = proposed(incident).size();
        if (count == 0) {
            return "";
        }
        String names = Arrays.stream(Milestone.values())
                .filter(milestone -> incident.milestones().get(milestone).kind() == MilestoneState.Kind.PROPOSED)
                .map(milestone -> wording.tell(milestone.label()))
                .collect(Collectors.joining(", "));
        return wording.tell(Text.of("incidents.timeline.panel.proposals", count, names));
    }

    private static String proposalEvent(Incident incident, List<TimelineEvent> events) {
        Marks marks = Marks.of(incident.milestones());
        return events.stream()
                .filter(event -> marks.on(event).stream().anyMatch(Marks.Mark::isProposed))
                .map(TimelineEvent::id)
                .findFirst()
                .orElse("");
    }

    private String forms(Incident incident, List<ZoneId> zones) {
        Instant declared = incident.milestones().get(Milestone.DECLARED).at();
        LocalDate day = declared.atZone(zones.get(zones.size() > 1 ? 1 : 0)).toLocalDate();
        return screens.show(
                "timeline-forms",
                new FormsView(
                        zones.stream()
                                .map(zone -> new PanelView.Choice(zone.getId(), times.place(zone)))
                                .toList(),
                        Arrays.stream(Milestone.values())
                                .map(milestone ->
                                        new PanelView.Choice(milestone.name(), wording.tell(milestone.label())))
                                .toList(),
                        incident.jiraIssue() == null ? "" : incident.jiraIssue(),
                        day.toString()));
    }
}
