package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.OwedDrafts;
import org.sensible.incidents.postmortem.automatic.OwedPostmortems;

/** Asks the policy which postmortems are owed. Threads may share it. */
@ConfluenceComponent
public final class PolicyOwedPostmortems implements OwedPostmortems {

    private final OwedDrafts drafts;

    @Inject
    public PolicyOwedPostmortems(OwedDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Incident> now() {
        return drafts.now();
    }
}
