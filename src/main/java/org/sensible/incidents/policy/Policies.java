package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The policy in force, and what it asks of an incident now. Business days are those of the first zone of the settings. Who
 * may read an incident may read its demands. Threads may share it.
 */
@ConfluenceComponent
public final class Policies {

    private final Course course;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public Policies(Course course, SettingsStore settings, UnitOfWork work, Clock clock) {
        this.course = course;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    public Policy inForce() {
        return Policy.SHIPPED;
    }

    /** In the order of the rules; see {@link Demands}. */
    public List<Demand> demands(Incident incident) {
        ZoneId zone = work.call(() -> settings.read().zones().get(0));
        return Demands.of(inForce(), course.of(incident), clock.instant(), zone);
    }
}
