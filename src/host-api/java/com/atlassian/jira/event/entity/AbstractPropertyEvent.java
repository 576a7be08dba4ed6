package com.atlassian.jira.event.entity;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.user.ApplicationUser;

/**
 * That something happened to a property.
 *
 * <p>Signature: source, jira 6.2 to 6.4; that IssuePropertySetEvent can be listened to: ScriptRunner's release notes, 2022; not
 * re-checked on 11.
 */
public abstract class AbstractPropertyEvent {

    private final EntityProperty entityProperty;
    private final ApplicationUser user;

    public AbstractPropertyEvent(EntityProperty entityProperty, ApplicationUser user) {
        this.entityProperty = entityProperty;
        this.user = user;
    }

    public EntityProperty getEntityProperty() {
        return entityProperty;
    }

    public ApplicationUser getUser() {
        return user;
    }
}
