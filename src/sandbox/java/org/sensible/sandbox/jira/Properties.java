package org.sensible.sandbox.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entity properties in the database: a key of at most 255 characters, and JSON of at most 32 768. */
final class Properties {

    /** The entity name of the properties of issues. */
    static final String OF_ISSUES = "IssueProperty";

    static final int LONGEST_KEY = 255;
    static final int LONGEST_VALUE = 32_768;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JdbcClient sql;
    private final Clock clock;

    Properties(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A property. */
    record Property(long id, long of, String key, String json, Instant created, Instant updated) {

        JsonNode value() {
            return read(json);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("a property holds what is not JSON", wrong);
        }
    }

    Optional<Property> find(String entity, long id, String key) {
        return all(entity, id).stream()
                .filter(property -> property.key().equals(key))
                .findFirst();
    }

    /** Ordered by key. */
    List<Property> all(String entity, long id) {
        return sql.sql("SELECT * FROM JIRA_PROPERTY WHERE ENTITY_NAME = ? AND ENTITY_ID = ? ORDER BY PROPERTY_KEY")
                .params(entity, id)
                .query(Properties::property)
                .list();
    }

    /** Those of all things of that kind, ordered by those. */
    List<Property> everywhere(String entity, String key) {
        return sql.sql("SELECT * FROM JIRA_PROPERTY WHERE ENTITY_NAME = ? AND PROPERTY_KEY = ? ORDER BY ENTITY_ID")
                .params(entity, key)
                .query(Properties::property)
                .list();
    }

    private static Property property(ResultSet row, int number) throws SQLException {
        return new Property(
                row.getLong("PROPERTY_ID"),
                row.getLong("ENTITY_ID"),
                row.getString("PROPERTY_KEY"),
                row.getString("PROPERTY_TEXT"),
                Instant.ofEpochMilli(row.getLong("CREATED_AT")),
                Instant.ofEpochMilli(row.getLong("UPDATED_AT")));
    }

    /** What is wrong with a property that somebody wants to write; empty where nothing is. */
    static Optional<String> problem(String key, String json) {
        if (key.isBlank()) {
            return Optional.of("The property key cannot be empty.");
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of("The property key has to be at most " + LONGEST_KEY + " characters long.");
        }
        if (json.length() > LONGEST_VALUE) {
            return Optional.of("The value length exceeded the limit: " + LONGEST_VALUE + ", actual: " + json.length());
        }
        return isJson(json) ? Optional.empty() : Optional.of("The value is not a valid JSON.");
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException wrong) {
            return false;
        }
    }

    /** Writes a property and says whether it is new; refuses what {@link #problem} finds wrong. */
    boolean put(String entity, long id, String key, String json) {
        problem(key, json).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        long now = clock.millis();
        int changed = sql.sql("UPDATE JIRA_PROPERTY SET PROPERTY_TEXT = ?, UPDATED_AT = ?"
                        + " WHERE ENTITY_NAME = ? AND ENTITY_ID = ? AND PROPERTY_KEY = ?")
                .params(json, now, entity, id, key)
                .update();
        if (changed == 0) {
            sql.sql("INSERT INTO JIRA_PROPERTY (ENTITY_NAME, ENTITY_ID, PROPERTY_KEY, PROPERTY_ID, PROPERTY_TEXT,"
                            + " CREATED_AT, UPDATED_AT) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(entity, id, key, JiraTables.nextId(sql))
                    .params(json, now, now)
                    .update();
        }
        return changed == 0;
    }

    void delete(String entity, long id, String key) {
        sql.sql("DELETE FROM JIRA_PROPERTY WHERE ENTITY_NAME = ? AND ENTITY_ID = ? AND PROPERTY_KEY = ?")
                .params(entity, id, key)
                .update();
    }

    void deleteAll(String entity, long id) {
        all(entity, id).forEach(property -> delete(entity, id, property.key()));
    }
}
