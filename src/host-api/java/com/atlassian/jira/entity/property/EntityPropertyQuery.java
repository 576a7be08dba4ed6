package com.atlassian.jira.entity.property;

import java.util.List;

/**
 * Looks for properties of everything, whoever may see it.
 *
 * <p>Signature: source, jira 6.3; {@code query().entityName(name).key(k).find()}: usage, jira 11.0. Trimmed to what is called.
 */
public interface EntityPropertyQuery<T extends EntityPropertyQuery<T>> {
    ExecutableQuery entityName(String entityName);

    ExecutableQuery key(String key);

    /** One that can be carried out. */
    interface ExecutableQuery extends EntityPropertyQuery<ExecutableQuery> {
        List<EntityProperty> find();
    }
}
