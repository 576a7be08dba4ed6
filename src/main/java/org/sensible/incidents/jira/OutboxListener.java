package org.sensible.incidents.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.outbox.ItemChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Hears of what happens to action items in Jira, on the node on which it happens: status, resolution, assignee, due date, a move to
 * another project and deletion by issue events, the property by events of its own. What Jira tells nobody of, as a bulk change without
 * events, the nightly list repairs. Threads may share it.
 */
@JiraComponent
public final class OutboxListener implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxListener.class);

    private final EventPublisher events;
    private final IssueItems items;
    private final ItemChanges changes;

    @Nullable
    private Object properties;

    @Inject
    public OutboxListener(@JiraImport EventPublisher events, IssueItems items, ItemChanges changes) {
        this.events = events;
        this.items = items;
        this.changes = changes;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
        try {
            Object listener = new PropertyListener(changes);
            events.register(listener);
            properties = listener;
        } catch (LinkageError missing) {
            LOG.warn("This Jira has no events of issue properties; their changes are told with the next list", missing);
        }
    }

    @Override
    public void destroy() {
        events.unregister(this);
        if (properties != null) {
            events.unregister(properties);
        }
    }

    /** Whether changes of the property are heard of at once. */
    boolean hearsProperties() {
        return properties != null;
    }

    /** A deleted issue has no property any more by which it could be known, so every deletion is told. */
    @EventListener
    public void issueChanged(IssueEvent event) {
        boolean isGone = EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId());
        if (isGone || items.text(event.getIssue()).isPresent()) {
            changes.changed(event.getIssue().getId());
        }
    }
}
