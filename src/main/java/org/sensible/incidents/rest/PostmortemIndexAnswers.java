package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.follow.ItemTallies;
import org.sensible.incidents.actionitem.follow.ItemTally;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;
import org.sensible.incidents.rest.PostmortemIndexJson.EntryJson;
import org.sensible.incidents.rest.PostmortemIndexJson.IncidentLinkJson;
import org.sensible.incidents.rest.PostmortemIndexJson.TallyJson;

/** Turns a part of the index into what a reader gets. Threads may share it. */
@ConfluenceComponent
public final class PostmortemIndexAnswers {

    private static final List<KeyTime> SHOWN =
            List.of(KeyTime.TIME_TO_RECOVERY, KeyTime.TIME_TO_TRIAGE, KeyTime.TIME_TO_LEARN);

    private final People people;
    private final Links links;
    private final ItemTallies tallies;

    @Inject
    public PostmortemIndexAnswers(People people, Links links, ItemTallies tallies) {
        this.people = people;
        this.links = links;
        this.tallies = tallies;
    }

    PostmortemIndexJson of(PostmortemIndex.Part part, int limit) {
        List<String> keys =
                part.rows().stream().map(row -> row.incident().key()).toList();
        Map<String, ItemTally> known = tallies.shown(keys).orElse(Map.of());
        return new PostmortemIndexJson(
                part.rows().stream()
                        .map(row -> entry(row, known.get(row.incident().key())))
                        .toList(),
                part.start(),
                limit,
                part.isLast(),
                part.total());
    }

    private EntryJson entry(PostmortemIndex.Row row, @Nullable ItemTally tally) {
        Incident incident = row.incident();
        Map<String, KeyTimeJson> all = KeyTimeJson.of(row.keyTimes());
        Map<String, KeyTimeJson> keyTimes = new LinkedHashMap<>();
        SHOWN.forEach(which -> keyTimes.put(which.field(), all.get(which.field())));
        return new EntryJson(
                link(incident),
                row.page() == null ? null : Long.toString(row.page().pageId()),
                row.page() == null ? null : row.page().url(),
                row.page() == null ? null : row.page().title(),
                row.state().name(),
                row.postmortem() == null
                        ? null
                        : PersonJson.of(people.describe(row.postmortem().owner())),
                incident.milestones()
                        .at(Milestone.RECOVERED)
                        .map(Object::toString)
                        .orElse(null),
                keyTimes,
                tally == null ? null : new TallyJson(tally.total(), tally.open(), tally.done()));
    }

    private IncidentLinkJson link(Incident incident) {
        return new IncidentLinkJson(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.service());
    }
}
