package org.sensible.incidents.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.entity.AbstractPropertyEvent;
import com.atlassian.jira.event.issue.property.IssuePropertyDeletedEvent;
import com.atlassian.jira.event.issue.property.IssuePropertySetEvent;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.outbox.ItemChanges;

/**
 * Hears of properties of issues. A class of its own, for these events are not established for every Jira: where one is missing this
 * class alone cannot be used. Threads may share it.
 */
public final class PropertyListener {

    private final ItemChanges changes;

    PropertyListener(ItemChanges changes) {
        this.changes = changes;
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
