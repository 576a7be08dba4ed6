package org.sensible.incidents.jira;

import com.atlassian.plugin.web.Condition;
import jakarta.inject.Inject;
import java.util.Map;

/** Always shows the link, and lets the self-test know that Jira asked. Threads may share it. */
public final class SidebarCondition implements Condition {

    private final SidebarSeen seen;

    @Inject
    public SidebarCondition(SidebarSeen seen) {
        this.seen = seen;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // There are none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        seen.linkAsked();
        return true;
    }
}
