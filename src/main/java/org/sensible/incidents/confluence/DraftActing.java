package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.automatic.Acting;

/** The job's thread acts as somebody whom the host knows. Threads may share it. */
@ConfluenceComponent
public final class DraftActing implements Acting {

    private final ActingAs acting;

    @Inject
    public DraftActing(ActingAs acting) {
        this.acting = acting;
    }

    @Override
    public boolean as(Person person, Runnable work) {
        return acting.run(person, work);
    }
}
