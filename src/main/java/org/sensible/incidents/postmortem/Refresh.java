package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/**
 * Merges evidence that arrived later into a postmortem page, when a person asks. It only inserts: what people wrote, edited,
 * moved or took away stays as they left it. Who may see the incident and edit the page may do it. Threads may share it.
 */
@ConfluenceComponent
public final class Refresh {

    private static final String HEADING = "incidents.postmortem.page.timeline";

    private final Incidents incidents;
    private final Timelines timelines;
    private final PostmortemStore store;
    private final PageEdits edits;
    private final PageTurn turn;
    private final Wording wording;
    private final UnitOfWork work;

    @Inject
    public Refresh(
            Incidents incidents,
            Timelines timelines,
            PostmortemStore store,
            PageEdits edits,
            PageTurn turn,
            Wording wording,
            UnitOfWork work) {
        this.incidents = incidents;
        this.timelines = timelines;
        this.store = store;
        this.edits = edits;
        this.turn = turn;
        this.wording = wording;
        this.work = work;
    }

    /**
     * What a page does not hold of its timeline.
     *
     * @param arrived how many events came that never had a row
     * @param leftOut how many rows people took away
     * @param isTableMissing whether there is no table into which rows could go
     */
    public record News(int arrived, int leftOut, boolean isTableMissing) {}

    /**
     * What to tell under the timeline of that page; empty where the page is not the incident's postmortem, or cannot be read.
     *
     * @param shown what a reader of the postmortem sees of the incident, in order
     */
    public Optional<News> news(Incident incident, long pageId, Collection<TimelineEvent> shown) {
        return work.call(() -> store.ofIncident(incident.key())
                .filter(postmortem -> postmortem.pageId() == pageId)
                .flatMap(postmortem -> edits.current(pageId))
                .map(version -> news(plan(incident, pageId, version.body(), List.copyOf(shown)))));
    }

    private static News news(RefreshPlan plan) {
        return new News(plan.arrived().size(), plan.absent().size(), !plan.hasTable());
    }

    /**
     * What the same call of {@link #refresh} would do, and who has words in the page's editor. Writes nothing.
     *
     * @throws Conflict if the page is in the trash, or no storage format
     * @throws NotFound without a postmortem
     * @throws NotPermitted for who may not edit the page
     * @throws InvalidInput if an event is none of the incident's
     */
    public Refreshed preview(String key, RefreshRequest wanted, Person person) {
        Incident incident = incidents.get(key, person);
        long pageId = pageOf(incident, person);
        return work.call(() -> merge(incident, pageId, wanted, person).told(edits.unpublished(pageId)));
    }

    /**
     * Puts the rows onto the page as a new version; without any there is none.
     *
     * @throws Conflict also if others were changing the page all the time; it is untouched then
     * @throws NotFound without a postmortem
     * @throws NotPermitted for who may not edit the page
     * @throws InvalidInput if an event is none of the incident's
     */
    public Refreshed refresh(String key, RefreshRequest wanted, Person person) {
        Incident incident = incidents.get(key, person);
        long pageId = pageOf(incident, person);
        return turn.change(pageId, () -> {
            Merge merge = merge(incident, pageId, wanted, person);
            if (!merge.isChange()) {
                store.addRows(pageId, merge.version().number(), merge.before());
                return merge.told(Optional.empty());
            }
            edits.save(pageId, merge.body(), merge.comment());
            store.addRows(pageId, merge.version().number(), merge.before());
            store.addRows(pageId, merge.version().number() + 1, merge.after());
            return merge.told(Optional.empty());
        });
    }

    private long pageOf(Incident incident, Person person) {
        return work.call(() -> store.ofIncident(incident.key()))
                .orElseThrow(() -> none(incident, person))
                .pageId();
    }

    /** Who could not make one either is told that first. */
    private NotFound none(Incident incident, Person person) {
        incidents.getForChange(incident.key(), person);
        return new NotFound(Text.of("incidents.postmortem.refusal.none", incident.key()));
    }

    private RefreshPlan plan(Incident incident, long pageId, String body, List<TimelineEvent> shown) {
        return new RefreshPlan(
                incident.key(), body, store.rows(pageId).keySet(), shown, id -> timelines.event(incident, id));
    }

    private Merge merge(Incident incident, long pageId, RefreshRequest wanted, Person person) {
        PageEdits.Version version = edits.current(pageId)
                .orElseThrow(() -> new Conflict(Text.of("incidents.postmortem.refusal.pageGone", incident.key())));
        if (!edits.mayEdit(pageId, person)) {
            throw new NotPermitted(Text.of("incidents.postmortem.refusal.mayNotEditPage", incident.key()));
        }
        List<TimelineEvent> shown = timelines.of(incident).events();
        RefreshPlan found = plan(incident, pageId, version.body(), shown);
        boolean isRestored = wanted.isTable() && !found.hasTable();
        RefreshPlan plan = isRestored ? plan(incident, pageId, withTimeline(incident, pageId, version), shown) : found;
        List<TimelineEvent> rows = plan.hasTable() ? rows(plan, wanted) : List.of();
        Map<String, PageEdits.Version> gone = new Vanishing(edits)
                .of(
                        pageId,
                        version,
                        plan.absent().stream().map(TimelineEvent::id).collect(Collectors.toSet()));
        return new Merge(
                version, found, plan, rows, isRestored, gone, new RefreshWords(wording).comment(rows, isRestored));
    }

    private static List<TimelineEvent> rows(RefreshPlan plan, RefreshRequest wanted) {
        if (wanted.events() != null) {
            return plan.named(wanted.events());
        }
        return plan.arrived();
    }

    /** The page with the timeline that it had last, and, where no version has one any more, with an empty one. */
    private String withTimeline(Incident incident, long pageId, PageEdits.Version version) {
        String markup = new Vanishing(edits)
                .timeline(pageId, version, body -> RefreshPlan.read(body, incident.key())
                        .markup())
                .orElseGet(() -> TimelineRows.timeline(incident.key(), List.of(), ""));
        Set<String> headings = new HashSet<>(List.of(wording.say(Text.of(HEADING)), wording.tell(Text.of(HEADING))));
        return RefreshPlan.read(version.body(), incident.key()).withTimeline(markup, headings);
    }

    /** One merge as it is about to be done. */
    private record Merge(
            PageEdits.Version version,
            RefreshPlan found,
            RefreshPlan plan,
            List<TimelineEvent> rows,
            boolean isRestored,
            Map<String, PageEdits.Version> gone,
            String comment) {

        boolean isChange() {
            return isRestored || !rows.isEmpty();
        }

        String body() {
            return plan.with(rows);
        }

        Set<String> before() {
            return RefreshPlan.eventIds(found.onPage());
        }

        Set<String> after() {
            Set<String> after = new TreeSet<>(RefreshPlan.eventIds(plan.onPage()));
            rows.forEach(event -> after.add(event.id()));
            return after;
        }

        Refreshed told(Optional<PageEdits.Unpublished> unpublished) {
            List<Refreshed.Absent> absent = new ArrayList<>();
            Set<TimelineEvent> putBack = Set.copyOf(rows);
            plan.absent().stream()
                    .filter(event -> !putBack.contains(event))
                    .forEach(event -> absent.add(absent(event)));
            return new Refreshed(
                    rows,
                    plan.onPage().size(),
                    absent,
                    !plan.hasTable(),
                    version.number() + (isChange() ? 1 : 0),
                    comment,
                    unpublished.orElse(null));
        }

        private Refreshed.Absent absent(TimelineEvent event) {
            PageEdits.Version without = gone.get(event.id());
            return without == null
                    ? new Refreshed.Absent(event, null, null, null)
                    : new Refreshed.Absent(event, without.number(), without.by(), without.at());
        }
    }
}
