package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The time to improvement of each action item: from the review of its incident to the instant at which Jira's side says it was
 * resolved; 0, early, where that came first. Only of items that Jira shows to whoever asks. Threads may share it.
 */
@ConfluenceComponent
public final class ItemTimes {

    private final ActionItems items;
    private final Incidents incidents;
    private final ReportedItems reported;
    private final UnitOfWork work;

    @Inject
    public ItemTimes(ActionItems items, Incidents incidents, ReportedItems reported, UnitOfWork work) {
        this.items = items;
        this.incidents = incidents;
        this.reported = reported;
        this.work = work;
    }

    /**
     * One item.
     *
     * @param doneAt {@code null} while it is not resolved, and where nobody said when
     * @param seconds whole ones, floored; {@code null} while the review or the item is still to come
     * @param isEarly whether it was resolved before the review
     */
    public record Time(
            String key, @Nullable Instant doneAt, @Nullable Long seconds, boolean isEarly) {}

    /**
     * In the order in which the items are best done.
     *
     * @throws org.sensible.incidents.incident.NotFound where the reader may not view the incident; else as {@link ActionItems#of}
     */
    public List<Time> of(String incidentKey, Person reader) {
        Incident incident = incidents.get(incidentKey, reader);
        Instant learntAt = incident.milestones().at(Milestone.LEARNED).orElse(null);
        Map<String, ItemState> states = work.call(() -> reported.ofIncidents(List.of(incident.key()))).stream()
                .collect(Collectors.toMap(ItemState::key, Function.identity(), (one, other) -> one));
        return items.of(incident.key(), reader).items().stream()
                .map(ActionItem::key)
                .map(key -> time(key, states.get(key), learntAt))
                .toList();
    }

    private static Time time(String key, @Nullable ItemState state, @Nullable Instant learntAt) {
        Instant doneAt = state == null ? null : state.doneAt();
        if (doneAt == null || learntAt == null) {
            return new Time(key, doneAt, null, false);
        }
        boolean isEarly = doneAt.isBefore(learntAt);
        return new Time(
                key, doneAt, isEarly ? 0L : Duration.between(learntAt, doneAt).getSeconds(), isEarly);
    }
}
