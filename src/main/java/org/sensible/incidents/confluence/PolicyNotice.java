package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.page.PolicyState;
import org.sensible.incidents.policy.page.PolicyUpkeep;

/** Tells those who work by the policy, and administrators, that its page is broken or out of reach. Threads may share it. */
@ConfluenceComponent
public final class PolicyNotice {

    private final PolicyUpkeep upkeep;

    @Inject
    public PolicyNotice(PolicyUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** What is wrong and what holds meanwhile; empty where nothing is wrong. */
    Optional<Text> text() {
        PolicyState state = upkeep.state();
        if (state.trouble() != null) {
            return Optional.of(Text.of(
                    "incidents.policy.frame.trouble",
                    state.trouble().label(),
                    state.inForce().number()));
        }
        return state.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "incidents.policy.frame.notInForce",
                        state.problems().size(),
                        state.inForce().number()));
    }
}
