package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sensible.incidents.actionitem.outbox.OutboxRound;
import org.sensible.incidents.host.Job;

/** Every minute, tells Confluence's side what changed. */
@JiraComponent
public final class OutboxJob implements Job {

    private final OutboxRound round;

    @Inject
    public OutboxJob(OutboxRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        return round.run();
    }
}
