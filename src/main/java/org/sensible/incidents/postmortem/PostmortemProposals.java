package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.EventId;
import org.sensible.incidents.timeline.Timelines;

/**
 * What the wizard shows before a postmortem is made: its title, zones and place, the milestones with what they rest on, and whatever
 * would be in the way. Writes nothing. Threads may share it.
 */
@ConfluenceComponent
public final class PostmortemProposals {

    /** What the response is told by; the later ones come out of the review. */
    private static final List<Milestone> TOLD = List.of(
            Milestone.STARTED,
            Milestone.DETECTED,
            Milestone.DECLARED,
            Milestone.ENGAGED,
            Milestone.MITIGATED,
            Milestone.FIXED,
            Milestone.RECOVERED);

    private static final int MOST_TITLES = 50;

    private final Postmortems postmortems;
    private final PostmortemPlaces places;
    private final Incidents incidents;
    private final Timelines timelines;
    private final UnitOfWork work;

    @Inject
    public PostmortemProposals(
            Postmortems postmortems,
            PostmortemPlaces places,
            Incidents incidents,
            Timelines timelines,
            UnitOfWork work) {
        this.postmortems = postmortems;
        this.places = places;
        this.incidents = incidents;
        this.timelines = timelines;
        this.work = work;
    }

    /**
     * @throws org.sensible.incidents.incident.Conflict where the incident has a postmortem, with its {@code pageId} and {@code url}
     */
    public Proposed of(String key, Person author) {
        Postmortems.Proposal proposal = postmortems.propose(key, author);
        Incident incident = incidents.get(key, author);
        return work.call(() -> new Proposed(
                proposal,
                places.space(new PostmortemRequest(null, null, null, List.of())),
                places.usualParent()
                        .filter(page -> places.pages().mayView(page.pageId(), author))
                        .orElse(null),
                TOLD.stream().map(milestone -> told(incident, milestone)).toList()));
    }

    /**
     * What would be in the way of such a page, each at its field; empty where it could be made.
     *
     * @param wanted with its title
     */
    public List<Problem> refusals(String key, PostmortemRequest wanted, Person author) {
        incidents.getForChange(key, author);
        return work.call(() ->
                places.pages().refusals(places.space(wanted), wanted.parent(), String.valueOf(wanted.title()), author));
    }

    /**
     * Another title for the page in its usual place, where some page has the usual one: the same with the next number behind it. Empty
     * where the usual one can be taken, and where no number helps.
     *
     * @throws org.sensible.incidents.incident.Conflict where the incident has a postmortem
     */
    public Optional<String> otherTitle(String key, Person author) {
        String usual = postmortems.propose(key, author).title();
        if (isFree(key, usual, author)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(2, MOST_TITLES)
                .mapToObj(number -> numbered(usual, number))
                .filter(title -> isFree(key, title, author))
                .findFirst();
    }

    private boolean isFree(String key, String title, Person author) {
        return refusals(key, new PostmortemRequest(null, null, title, List.of()), author).stream()
                .noneMatch(problem -> "title".equals(problem.field()));
    }

    private static String numbered(String title, int number) {
        String behind = " (" + number + ")";
        int end = Math.min(title.length(), Accepted.SHORT_TEXT - behind.length());
        boolean isSplit = end < title.length() && Character.isLowSurrogate(title.charAt(end));
        return title.substring(0, isSplit ? end - 1 : end) + behind;
    }

    private Told told(Incident incident, Milestone milestone) {
        MilestoneState state = incident.milestones().get(milestone);
        List<Rests> evidence =
                state.evidence().stream().flatMap(each -> rests(incident, each)).toList();
        return new Told(milestone, state, evidence);
    }

    /** What the timeline says of it; nothing where the source took it back. */
    private Stream<Rests> rests(Incident incident, Evidence evidence) {
        String id = EventId.of(incident.uid(), evidence.source(), evidence.externalId())
                .value();
        return timelines.event(incident, id).filter(event -> !event.removed()).stream()
                .map(event -> new Rests(
                        event.text(), Optional.ofNullable(event.link()).orElse(evidence.link())));
    }

    /**
     * What a new postmortem starts with.
     *
     * @param space key of the space where it goes
     * @param parent the page above it; {@code null} where the settings name none that this person may see
     */
    public record Proposed(
            Postmortems.Proposal proposal,
            String space,
            @Nullable Pages.PageLink parent,
            List<Told> milestones) {}

    /** A milestone, how it stands, and what it rests on. */
    public record Told(Milestone milestone, MilestoneState state, List<Rests> evidence) {}

    /** An event of the timeline, in its own words. */
    public record Rests(String text, @Nullable String link) {}
}
