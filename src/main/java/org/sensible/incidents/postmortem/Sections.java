package org.sensible.incidents.postmortem;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * Writes the sections of a new page in storage format. Facts come from the incident; what only people can say is a hint
 * that the editor shows.
 */
final class Sections {

    /** Milestones that the summary tells. */
    private static final List<Milestone> TOLD = List.of(Milestone.STARTED, Milestone.DETECTED, Milestone.RECOVERED);

    private final Incident incident;
    private final Wording wording;

    Sections(Incident incident, Wording wording) {
        this.incident = incident;
        this.wording = wording;
    }

    /** The sections by the name of the template's variable. */
    Map<String, String> write(List<TimelineEvent> curated, List<ZoneId> zones) {
        return Map.of(
                "summary", summary(),
                "impact", hint("impact"),
                "keyTimes", keyTimes(),
                "timeline", timeline(curated, zones),
                "roles", roles(),
                "factors", factors(),
                "well", hint("well"),
                "badly", hint("badly"),
                "lucky", hint("lucky"),
                "actionItems", actionItems());
    }

    private String summary() {
        String facts = "<tr>" + head("incidents.postmortem.page.incident") + cell(StorageFormat.text(incident.key()))
                + "</tr><tr>" + head("incidents.postmortem.page.severity")
                + cell(StorageFormat.text(incident.severity().name())) + "</tr>"
                + Optional.ofNullable(incident.lead())
                        .map(lead -> "<tr>" + head("incidents.postmortem.page.lead")
                                + cell(StorageFormat.user(lead.key())) + "</tr>")
                        .orElse("")
                + TOLD.stream().map(this::milestone).collect(Collectors.joining());
        return "<table><tbody>" + facts + "</tbody></table>" + hint("summary");
    }

    private String milestone(Milestone milestone) {
        return incident.milestones()
                .at(milestone)
                .map(at -> "<tr><th>" + StorageFormat.text(wording.tell(milestone.label())) + "</th>"
                        + cell(StorageFormat.macro("incident-time", Map.of("at", at.toString()))) + "</tr>")
                .orElse("");
    }

    private String keyTimes() {
        return StorageFormat.macro("incident-key-times", Map.of("incident", incident.key()));
    }

    private String timeline(List<TimelineEvent> curated, List<ZoneId> zones) {
        return TimelineRows.timeline(
                incident.key(),
                zones,
                curated.stream().map(TimelineRows::stored).collect(Collectors.joining()));
    }

    /** The lead, whom every incident needs, and the roles that were split off. */
    private String roles() {
        String lead = incident.lead() == null
                ? ""
                : StorageFormat.user(incident.lead().key());
        StringBuilder rows = new StringBuilder(role(Text.of("incidents.incident.role.lead"), lead));
        for (Role role : Role.values()) {
            Person holder = incident.roles().get(role);
            if (holder != null) {
                rows.append(role(role.label(), StorageFormat.user(holder.key())));
            }
        }
        return "<table><tbody>" + rows + "</tbody></table>";
    }

    private String role(Text name, String holder) {
        return "<tr><th>" + StorageFormat.text(wording.tell(name)) + "</th>" + cell(holder) + "</tr>";
    }

    private String actionItems() {
        return StorageFormat.macro("action-items", Map.of("incident", incident.key()));
    }

    private String factors() {
        return "<table><tbody><tr>" + head("incidents.postmortem.page.factor")
                + head("incidents.postmortem.page.seenAt")
                + head("incidents.postmortem.page.answeredBy") + "</tr><tr><td>" + hint("factors")
                + "</td><td><p></p></td><td><p></p></td></tr></tbody></table>";
    }

    /** What a good answer holds, for the writer only. */
    private String hint(String section) {
        return StorageFormat.paragraph(
                StorageFormat.placeholder(wording.tell(Text.of("incidents.postmortem.hint." + section))));
    }

    private String head(String key) {
        return "<th>" + StorageFormat.text(wording.tell(Text.of(key))) + "</th>";
    }

    private static String cell(String markup) {
        return "<td>" + StorageFormat.paragraph(markup) + "</td>";
    }
}
