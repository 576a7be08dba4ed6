package org.sensible.incidents.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.entity.AbstractPropertyEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.property.IssuePropertyDeletedEvent;
import com.atlassian.jira.event.issue.property.IssuePropertySetEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.outbox.ItemChanges;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Hears of what happens to action items in Jira, on the node on which it happens: status, resolution, assignee, due date, a move to
 * another project and deletion by issue events, the property by events of its own. What Jira tells nobody of, as a bulk change without
 * events, the nightly list repairs. Threads may share it.
 */
@JiraComponent
public final class OutboxListener implements InitializingBean, DisposableBean {

    private final EventPublisher events;
    private final IssueItems items;
    private final ItemChanges changes;

    @Inject
    public OutboxListener(@JiraImport EventPublisher events, IssueItems items, ItemChanges changes) {
        this.events = events;
        this.items = items;
        this.changes = changes;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    /** A deleted issue has no property any more by which it could be known, so every deletion is told. */
    @EventListener
    public void issueChanged(IssueEvent event) {
        boolean isGone = EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId());
        if (isGone || items.text(event.getIssue()).isPresent()) {
            changes.changed(event.getIssue().getId());
        }
    }

    @EventListener
    public void propertySet(IssuePropertySetEvent event) {
        propertyChanged(event);
    }

    @EventListener
    public void propertyDeleted(IssuePropertyDeletedEvent event) {
        propertyChanged(event);
    }

    private void propertyChanged(AbstractPropertyEvent event) {
        if (ItemProperty.KEY.equals(event.getEntityProperty().getKey())) {
            changes.changed(event.getEntityProperty().getEntityId());
        }
    }
}
