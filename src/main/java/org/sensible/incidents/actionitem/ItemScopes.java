package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Slice;

/**
 * What is to be asked of Jira for a scope, over the incidents that the reader may see; drills raise no items. Threads may
 * share it.
 */
@ConfluenceComponent
public final class ItemScopes {

    /** So many incidents are named in a query; for more, every item is asked for and the others are left out here. */
    private static final int MOST_NAMED = 100;

    private final Incidents incidents;
    private final SettingsStore settings;

    @Inject
    public ItemScopes(Incidents incidents, SettingsStore settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    /**
     * Empty where there can be none.
     *
     * @throws org.sensible.incidents.incident.NotFound for an incident that the reader may not view
     */
    Optional<Meant> meant(ItemScope scope, Person reader) {
        if (scope.incident() != null) {
            Incident incident = incidents.get(scope.incident(), reader);
            boolean isMeant = !incident.drill()
                    && (scope.service() == null || scope.service().equals(incident.service()))
                    && isIncidentSpace(scope.space());
            return isMeant ? Optional.of(meant(List.of(incident.key()), scope)) : Optional.empty();
        }
        if (scope.space() == null && scope.service() == null) {
            return Optional.of(new Meant(new IssueGateway.Search(List.of(), scope.jql()), item -> true));
        }
        List<String> keys = isIncidentSpace(scope.space()) ? keys(scope, reader) : List.of();
        return keys.isEmpty() ? Optional.empty() : Optional.of(meant(keys, scope));
    }

    /** Keys of the incidents that a scope is about, as far as the reader may view them; none for a query alone. */
    List<String> incidents(ItemScope scope, Person reader) {
        if (scope.incident() != null) {
            return List.of(incidents.get(scope.incident(), reader).key());
        }
        boolean isQuery = scope.space() == null && scope.service() == null;
        return isQuery || !isIncidentSpace(scope.space()) ? List.of() : keys(scope, reader);
    }

    private static Meant meant(List<String> keys, ItemScope scope) {
        Set<String> known = new HashSet<>(keys);
        return new Meant(
                new IssueGateway.Search(keys.size() > MOST_NAMED ? List.of() : keys, scope.jql()),
                item -> item.property() == null
                        || known.contains(item.property().incident()));
    }

    private List<String> keys(ItemScope scope, Person reader) {
        IncidentQuery query = new IncidentQuery(null, null, scope.service(), null, null, null, null, false);
        List<String> keys = new ArrayList<>();
        Slice<Incident> slice;
        do {
            slice = incidents.list(query, keys.size(), Slice.MOST, reader);
            slice.values().forEach(incident -> keys.add(incident.key()));
        } while (!slice.isLast());
        return keys;
    }

    private boolean isIncidentSpace(@Nullable String space) {
        return space == null || space.equalsIgnoreCase(settings.read().space());
    }

    /**
     * What is asked of Jira.
     *
     * @param isMeant tells what is meant from what the question finds besides
     */
    record Meant(IssueGateway.Search search, Predicate<ActionItem> isMeant) {}
}
