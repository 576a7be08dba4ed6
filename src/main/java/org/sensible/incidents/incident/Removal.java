package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes incidents for good, with everything that belongs to them alone. Their numbers are never given again. Must be
 * called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private final Incidents incidents;
    private final IncidentStore store;
    private final IncidentAccess access;
    private final Ledger ledger;
    private final List<IncidentDependent> dependents;

    @Inject
    public Removal(
            Incidents incidents,
            IncidentStore store,
            IncidentAccess access,
            Ledger ledger,
            List<IncidentDependent> dependents) {
        this.incidents = incidents;
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.dependents = List.copyOf(dependents);
    }

    /**
     * Asks whether the person may remove the incident at all. An administrator may, even where a restriction keeps him
     * out: nobody else could once those whom it names have left.
     *
     * @throws NotFound where there is no such incident, or the person is no administrator and may not view it
     * @throws NotPermitted where the person is no administrator
     */
    public void check(String key, Person by) {
        find(key, by);
    }

    /**
     * @param confirmed what the person typed to confirm: the key
     * @throws NotFound as {@link #check} does
     * @throws NotPermitted as {@link #check} does
     * @throws InvalidInput where the key was not confirmed
     */
    public void remove(String key, @Nullable String confirmed, Person by) {
        check(key, by);
        if (!key.equals(confirmed)) {
            throw new InvalidInput("confirm", Text.of("incidents.incident.input.confirm", key));
        }
        ledger.remove(() -> {
            Incident incident = find(key, by);
            dependents.forEach(dependent -> dependent.removed(incident));
            return incident;
        });
        LOG.info("{} was removed by the administrator {}", key, by.key());
    }

    private Incident find(String key, Person by) {
        if (!access.isAdministrator(by)) {
            incidents.get(key, by);
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
        return store.find(key).orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
    }
}
