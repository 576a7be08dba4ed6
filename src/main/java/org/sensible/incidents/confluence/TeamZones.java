package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;

/** The time zones in which the team's screens tell the time. Threads may share it. */
@ConfluenceComponent
public final class TeamZones {

    private final SettingsStore settings;
    private final UnitOfWork work;

    @Inject
    public TeamZones(SettingsStore settings, UnitOfWork work) {
        this.settings = settings;
        this.work = work;
    }

    /** In the order of the settings, at least one. */
    public List<ZoneId> all() {
        return work.call(() -> settings.read().zones());
    }

    /** The one that stands where there is room for one only. */
    public ZoneId first() {
        return all().get(0);
    }
}
