package org.sensible.incidents.postmortem;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
    private final Questions questions;

    Sections(Incident incident, Wording wording) {
        this.incident = incident;
        this.wording = wording;
        this.questions = new Questions(wording);
    }

    /** The sections by the name of the template's variable. */
    Map<String, String> write(List<TimelineEvent> curated, List<ZoneId> zones) {
        return Map.ofEntries(
                Map.entry("summary", summary()),
                Map.entry("impact", questions.table("impact", "who", "howMany", "howLong", "cost")),
                Map.entry("keyTimes", keyTimes()),
                Map.entry("timeline", timeline(curated, zones)),
                Map.entry("factors", factors()),
                Map.entry("detected", questions.table("detected", "how", "noticed", "halved")),
                Map.entry("well", questions.hint("well")),
                Map.entry("badly", questions.hint("badly")),
                Map.entry("lucky", questions.hint("lucky")),
                Map.entry("surprised", questions.hint("surprised")),
                Map.entry("actionItems", actionItems()),
                Map.entry("reviewers", reviewers()));
    }

    /** Facts that a reader wants first: which incident, how bad, who took care of it, when. */
    private String summary() {
        StringBuilder facts = new StringBuilder();
        facts.append(row(Text.of("incidents.postmortem.page.incident"), StorageFormat.text(incident.key())));
        facts.append(row(
                Text.of("incidents.postmortem.page.severity"),
                StorageFormat.text(incident.severity().name())));
        if (incident.lead() != null) {
            facts.append(row(
                    Text.of("incidents.postmortem.page.lead"),
                    StorageFormat.user(incident.lead().key())));
        }
        for (Role role : Role.values()) {
            Person holder = incident.roles().get(role);
            if (holder != null) {
                facts.append(row(role.label(), StorageFormat.user(holder.key())));
            }
        }
        TOLD.forEach(milestone -> facts.append(milestone(milestone)));
        return "<table><tbody>" + facts + "</tbody></table>" + questions.hint("summary");
    }

    private String milestone(Milestone milestone) {
        return incident.milestones()
                .at(milestone)
                .map(at -> row(milestone.label(), StorageFormat.macro("incident-time", Map.of("at", at.toString()))))
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

    private String actionItems() {
        return StorageFormat.macro("action-items", Map.of("incident", incident.key()));
    }

    /** Who they are is decided in the panel at the top; this shows it where a reader of the whole page arrives. */
    private static String reviewers() {
        return StorageFormat.macro("postmortem-review", Map.of("view", "reviewers"));
    }

    private String factors() {
        return "<table><tbody><tr>" + questions.head("incidents.postmortem.page.factor")
                + questions.head("incidents.postmortem.page.seenAt")
                + questions.head("incidents.postmortem.page.answeredBy") + "</tr><tr><td>" + questions.hint("factors")
                + "</td><td><p></p></td><td><p></p></td></tr></tbody></table>";
    }

    private String row(Text name, String markup) {
        return "<tr><th>" + StorageFormat.text(wording.tell(name)) + "</th><td>" + StorageFormat.paragraph(markup)
                + "</td></tr>";
    }
}
