package com.atlassian.jira.entity.property;

/**
 * A property of something.
 *
 * <p>Signature: source, jira 6.3; usage, platform 8. Trimmed to what is called.
 */
public interface EntityProperty {
    /** Of what it is a property. */
    Long getEntityId();

    String getKey();

    /** JSON. */
    String getValue();
}
