package org.sensible.incidents.postmortem.adoption;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.timeline.source.Question;

/**
 * What a page seems to tell of an incident; a person corrects it. Immutable.
 *
 * @param page the page
 * @param title of the incident, from that of the page
 * @param severity a level that stands on the page; empty where none does
 * @param rows of the timeline, in order of time
 * @param milestones guessed from the rows, each with the row that it rests on
 * @param questions what the page leaves open, such as the zone of its times
 */
public record Proposal(
        Pages.PageLink page,
        String title,
        Optional<String> severity,
        List<Row> rows,
        Map<Milestone, Row> milestones,
        List<Question> questions) {

    public Proposal {
        rows = List.copyOf(rows);
        Map<Milestone, Row> ordered = new EnumMap<>(Milestone.class);
        ordered.putAll(milestones);
        milestones = Collections.unmodifiableMap(ordered);
        questions = List.copyOf(questions);
    }

    /**
     * Something that happened.
     *
     * @param sourceTime as the page spells the time; empty where a person gave it
     */
    public record Row(Instant at, String sourceTime, String text) {}
}
