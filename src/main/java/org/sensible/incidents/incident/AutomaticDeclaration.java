package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Declares incidents where nobody is there to do it: an administrator decided beforehand when. Asks for no permission. The
 * caller names the incident by a uid that follows from the occasion, so that the same occasion declares once, however often,
 * at once or on however many nodes it comes. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class AutomaticDeclaration {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticDeclaration.class);

    private final IncidentStore store;
    private final Ledger ledger;
    private final IncidentSpace space;
    private final SeverityNames severities;
    private final IncidentWatcher watcher;
    private final SettingsStore settings;
    private final Clock clock;

    @Inject
    public AutomaticDeclaration(
            IncidentStore store,
            Ledger ledger,
            IncidentSpace space,
            SeverityNames severities,
            IncidentWatcher watcher,
            SettingsStore settings,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.space = space;
        this.severities = severities;
        this.watcher = watcher;
        this.settings = settings;
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
        space.require();
        Person serviceUser = settings.read().serviceUser();
        Person by = serviceUser == null ? fallback : serviceUser;
        Declaration declaration = Declaration.check(wanted, severities.current(), by, clock);
        Ledger.Opened opened = ledger.openOnce(uid, number -> declaration.as(number, uid));
        if (opened.isNew()) {
            tell(opened.incident());
        }
        return opened.incident();
    }

    private void tell(Incident declared) {
        try {
            watcher.declared(declared);
        } catch (RuntimeException failed) {
            LOG.error("{} is declared, but not everybody was told", declared.key(), failed);
        }
    }

    /** Those in force, worst first. */
    public List<String> severities() {
        return severities.current().stream().map(Severity::name).toList();
    }

    /**
     * The name of a level in force.
     *
     * @throws InvalidInput for the field, where there is none of that name
     */
    public String severity(String field, @Nullable String name) {
        try {
            return Incidents.severity(name, severities.current()).name();
        } catch (InvalidInput refusal) {
            throw new InvalidInput(field, refusal.problems().get(0).text());
        }
    }
}
