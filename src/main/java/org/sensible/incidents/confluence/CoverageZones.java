package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.InForce;
import org.sensible.incidents.postmortem.PolicyZones;

/** The zones of the policy's coverage. Threads may share it. */
@ConfluenceComponent
public final class CoverageZones implements PolicyZones {

    private final InForce inForce;

    @Inject
    public CoverageZones(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public List<ZoneId> of(Incident incident) {
        return inForce.of(incident).policy().coverage().zones();
    }
}
