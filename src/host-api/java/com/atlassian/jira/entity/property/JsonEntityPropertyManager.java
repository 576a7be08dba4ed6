package com.atlassian.jira.entity.property;

/**
 * Properties of everything, whoever may see it.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface JsonEntityPropertyManager {
    /** {@code null} where there is none. */
    EntityProperty get(String entityName, Long entityId, String key);

    EntityPropertyQuery<?> query();
}
