package org.sensible.incidents.postmortem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.storage.NotWellFormed;
import org.sensible.incidents.postmortem.table.NewRow;
import org.sensible.incidents.postmortem.table.PageTimeline;
import org.sensible.incidents.timeline.TimelineEvent;

/**
 * What of a timeline is on a version of its page, what arrived since, and what people left out: an event that once had a row
 * and has none now comes back only when somebody names it. Does not change.
 */
final class RefreshPlan {

    private final PageTimeline page;
    private final Set<String> onPage;
    private final Map<String, TimelineEvent> shown = new LinkedHashMap<>();
    private final Set<String> seen;
    private final Function<String, Optional<TimelineEvent>> find;

    /**
     * @param seen ids of the events that ever had a row on the page
     * @param events what a reader of the postmortem sees, in order
     * @param find an event of the incident by its id, also one that is not shown
     * @throws Conflict if the page is no storage format
     */
    RefreshPlan(
            String incident,
            String body,
            Set<String> seen,
            List<TimelineEvent> events,
            Function<String, Optional<TimelineEvent>> find) {
        this.page = read(body, incident);
        this.onPage = page.events();
        this.seen = seen;
        this.find = find;
        events.forEach(event -> shown.put(event.id(), event));
    }

    static PageTimeline read(String body, String incident) {
        try {
            return PageTimeline.read(body, incident);
        } catch (NotWellFormed broken) {
            throw new Conflict(Text.of(
                    "incidents.postmortem.refusal.notWellFormed", broken.line(), broken.column(), broken.excerpt()));
        }
    }

    /** Those that can be ids of events: people write into a macro's parameters too. */
    static Set<String> eventIds(Set<String> written) {
        return written.stream().filter(id -> id.matches("[a-z2-7]{26}")).collect(Collectors.toSet());
    }

    boolean hasTable() {
        return page.hasTable();
    }

    Set<String> onPage() {
        return onPage;
    }

    /** Those that are new, in order. */
    List<TimelineEvent> arrived() {
        return shown.values().stream()
                .filter(event -> !onPage.contains(event.id()) && !seen.contains(event.id()))
                .toList();
    }

    /** Those that had a row and have none, in order; what is no longer known at all cannot be told. */
    List<TimelineEvent> absent() {
        return seen.stream()
                .filter(id -> !onPage.contains(id))
                .flatMap(id -> event(id).stream())
                .sorted(TimelineEvent.IN_ORDER)
                .toList();
    }

    private Optional<TimelineEvent> event(String id) {
        return Optional.ofNullable(shown.get(id)).or(() -> find.apply(id));
    }

    /**
     * Those of these that are not on the page, in order.
     *
     * @throws InvalidInput if the incident has no such event
     */
    List<TimelineEvent> named(List<String> ids) {
        Set<TimelineEvent> named = new TreeSet<>(TimelineEvent.IN_ORDER);
        for (String id : new LinkedHashSet<>(ids)) {
            TimelineEvent event = event(id)
                    .orElseThrow(() -> new InvalidInput(
                            "events", Text.of("incidents.postmortem.input.event", Accepted.clean(id))));
            if (!onPage.contains(id)) {
                named.add(event);
            }
        }
        return List.copyOf(named);
    }

    /** The page with rows for these. */
    String with(List<TimelineEvent> events) {
        List<NewRow> rows = events.stream().map(TimelineRows::of).toList();
        Map<String, String> texts = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        List<TimelineEvent> all = new ArrayList<>(shown.values());
        events.stream().filter(event -> !shown.containsKey(event.id())).forEach(all::add);
        all.sort(TimelineEvent.IN_ORDER);
        for (TimelineEvent event : all) {
            ranks.put(event.id(), ranks.size());
            if (onPage.contains(event.id())) {
                texts.put(event.id(), TimelineRows.text(event));
            }
        }
        return page.with(rows, texts, ranks);
    }
}
