package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Declares incidents where nobody is there to do it: an administrator decided beforehand when. Asks for no permission. The
 * caller names the incident by a uid that follows from the occasion, so that the same occasion declares once, however often,
 * at once or on however many nodes it comes. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class AutomaticDeclaration {

    private final IncidentStore store;
    private final Ledger ledger;
    private final SettingsStore settings;
    private final Links links;
    private final Clock clock;

    @Inject
    public AutomaticDeclaration(IncidentStore store, Ledger ledger, SettingsStore settings, Links links, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    /** The incident that was declared under that uid; empty where none was, or it was removed. */
    public Optional<Incident> declared(String uid) {
        return store.byUid(uid);
    }

    /**
     * Declares now, in the name of the settings' service user, else of the fallback; gives the incident of that uid where
     * there is one.
     *
     * @throws Conflict while no incident space is set
     * @throws InvalidInput with everything that cannot be taken
     */
    public Incident declareOnce(String uid, NewIncident wanted, Person fallback) {
        Settings now = settings.read();
        if (now.space() == null) {
            Text text = Text.of("incidents.incident.refusal.noSpace", links.settings());
            throw new Conflict(null, text, Map.of("settings", links.settings()));
        }
        Person by = now.serviceUser() == null ? fallback : now.serviceUser();
        Declaration declaration = Declaration.check(wanted, by, clock);
        return ledger.openOnce(uid, number -> declaration.as(number, uid));
    }

    /**
     * The name of a level in force.
     *
     * @throws InvalidInput for the field, where there is none of that name
     */
    public String severity(String field, @Nullable String name) {
        try {
            return Incidents.severity(name).name();
        } catch (InvalidInput refusal) {
            throw new InvalidInput(field, refusal.problems().get(0).text());
        }
    }
}
