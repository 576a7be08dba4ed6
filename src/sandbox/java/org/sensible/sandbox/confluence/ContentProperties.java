package org.sensible.sandbox.confluence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * JSON beside content, by key and with a version each, in the database. As on the host they are no text properties of
 * {@link HostProperties}: neither sees the other's. Nothing here asks who may.
 */
final class ContentProperties {

    static final int LONGEST_KEY = 255;
    static final int LONGEST_VALUE = 32_768;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient sql;

    ContentProperties(JdbcClient sql) {
        this.sql = sql;
    }

    /** A property; its first version is 1. */
    record Property(long id, String key, int version, JsonNode value) {

        private static Property of(ResultSet row, int number) throws SQLException {
            return new Property(
                    row.getLong("PROPERTY_ID"),
                    row.getString("PROPERTY_KEY"),
                    row.getInt("VERSION_NO"),
                    read(row.getString("PROPERTY_TEXT")));
        }

        private static JsonNode read(String json) {
            try {
                return JSON.readTree(json);
            } catch (JsonProcessingException wrong) {
                throw new IllegalStateException("A property holds what is not JSON", wrong);
            }
        }
    }

    /** Ordered by key. */
    List<Property> all(long contentId) {
        return sql.sql("SELECT * FROM CONF_JSON_PROPERTY WHERE CONTENT_ID = ? ORDER BY PROPERTY_KEY")
                .param(contentId)
                .query(Property::of)
                .list();
    }

    Optional<Property> find(long contentId, String key) {
        return sql.sql("SELECT * FROM CONF_JSON_PROPERTY WHERE CONTENT_ID = ? AND PROPERTY_KEY = ?")
                .params(contentId, key)
                .query(Property::of)
                .optional();
    }

    /** Stores a property that is not there yet; to be called inside a transaction. */
    void insert(long contentId, String key, JsonNode value) {
        sql.sql("INSERT INTO CONF_JSON_PROPERTY (CONTENT_ID, PROPERTY_KEY, PROPERTY_ID, VERSION_NO, PROPERTY_TEXT)"
                        + " VALUES (?, ?, ?, 1, ?)")
                .params(contentId, key, ConfluenceTables.nextId(sql), value.toString())
                .update();
    }

    /** Gives the property its next version, where it has the one before; says whether it had. */
    boolean update(long contentId, String key, int newVersion, JsonNode value) {
        return sql.sql("UPDATE CONF_JSON_PROPERTY SET PROPERTY_TEXT = ?, VERSION_NO = ?"
                                + " WHERE CONTENT_ID = ? AND PROPERTY_KEY = ? AND VERSION_NO = ?")
                        .params(value.toString(), newVersion, contentId, key, newVersion - 1)
                        .update()
                == 1;
    }

    /** Says whether it was there. */
    boolean delete(long contentId, String key) {
        return sql.sql("DELETE FROM CONF_JSON_PROPERTY WHERE CONTENT_ID = ? AND PROPERTY_KEY = ?")
                        .params(contentId, key)
                        .update()
                == 1;
    }
}
