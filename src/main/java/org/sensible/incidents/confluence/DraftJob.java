package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.postmortem.automatic.AutomaticDrafts;

/** Every minute: the page shall be there within a minute after it is due. */
@ConfluenceComponent
public final class DraftJob implements Job {

    private final AutomaticDrafts drafts;

    @Inject
    public DraftJob(AutomaticDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        return drafts.draft() + " postmortems drafted";
    }

    @Override
    public void paused() {
        drafts.paused();
    }
}
