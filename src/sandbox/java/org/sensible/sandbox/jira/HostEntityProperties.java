package org.sensible.sandbox.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.EntityPropertyQuery;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import java.util.List;

/** Properties of everything, whoever asks. */
final class HostEntityProperties implements JsonEntityPropertyManager {

    private final Properties properties;

    HostEntityProperties(Properties properties) {
        this.properties = properties;
    }

    @Override
    public EntityProperty get(String entityName, Long entityId, String key) {
        return properties
                .find(entityName, entityId, key)
                .<EntityProperty>map(Stored::new)
                .orElse(null);
    }

    @Override
    public EntityPropertyQuery<?> query() {
        return new Asked(null, null);
    }

    private record Stored(Properties.Property property) implements EntityProperty {

        @Override
        public Long getEntityId() {
            return property.of();
        }

        @Override
        public String getKey() {
            return property.key();
        }

        @Override
        public String getValue() {
            return property.json();
        }
    }

    /** What is asked for so far. */
    private final class Asked implements EntityPropertyQuery.ExecutableQuery {

        private final String entityName;
        private final String key;

        Asked(String entityName, String key) {
            this.entityName = entityName;
            this.key = key;
        }

        @Override
        public EntityPropertyQuery.ExecutableQuery entityName(String name) {
            return new Asked(name, key);
        }

        @Override
        public EntityPropertyQuery.ExecutableQuery key(String name) {
            return new Asked(entityName, name);
        }

        @Override
        public List<EntityProperty> find() {
            if (entityName == null || key == null) {
                throw new IllegalStateException("the sandbox's Jira looks for properties by entity and key only");
            }
            return properties.everywhere(entityName, key).stream()
                    .<EntityProperty>map(Stored::new)
                    .toList();
        }
    }
}
