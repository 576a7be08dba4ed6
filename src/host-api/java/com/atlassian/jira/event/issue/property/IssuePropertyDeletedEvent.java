package com.atlassian.jira.event.issue.property;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.event.entity.AbstractPropertyEvent;
import com.atlassian.jira.user.ApplicationUser;

/**
 * That a property of an issue was deleted.
 *
 * <p>Signature: source, jira 6.2 to 6.4; not re-checked on 11. The marker interface that it implements is left out.
 */
public class IssuePropertyDeletedEvent extends AbstractPropertyEvent {

    public IssuePropertyDeletedEvent(EntityProperty entityProperty, ApplicationUser user) {
        super(entityProperty, user);
    }
}
