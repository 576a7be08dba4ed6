package org.sensible.sandbox.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;

/** Properties of everything, whoever asks. */
record HostEntityProperties(Properties properties) implements JsonEntityPropertyManager {

    @Override
    public EntityProperty get(String entityName, Long entityId, String key) {
        return properties
                .find(entityName, entityId, key)
                .<EntityProperty>map(Stored::new)
                .orElse(null);
    }

    private record Stored(Properties.Property property) implements EntityProperty {

        @Override
        public String getKey() {
            return property.key();
        }

        @Override
        public String getValue() {
            return property.json();
        }
    }
}
