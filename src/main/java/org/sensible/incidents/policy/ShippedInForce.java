package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;

/** The shipped policy, for everything, while no page is the policy. Threads may share it. */
@ConfluenceComponent
public final class ShippedInForce implements InForce {

    @Override
    public PolicyHistory history() {
        return PolicyHistory.SHIPPED;
    }
}
