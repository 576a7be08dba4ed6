package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPropertyManager;
import jakarta.annotation.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Properties of content: what a plugin keeps beside a page. */
final class HostProperties implements ContentPropertyManager {

    private static final int LONGEST_STRING = 255;

    private final JdbcClient sql;

    HostProperties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Nullable
    public String getStringProperty(ContentEntityObject content, String key) {
        return getTextProperty(content, key);
    }

    @Override
    public void setStringProperty(ContentEntityObject content, String key, String value) {
        if (value != null && value.length() > LONGEST_STRING) {
            throw new IllegalArgumentException("The property " + key + " has " + value.length()
                    + " characters; a string property has at most " + LONGEST_STRING);
        }
        setTextProperty(content, key, value);
    }

    @Override
    @Nullable
    public String getTextProperty(ContentEntityObject content, String key) {
        return sql.sql("SELECT PROPERTY_TEXT FROM CONF_PROPERTY WHERE CONTENT_ID = ? AND PROPERTY_KEY = ?")
                .params(content.getId(), key)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void setTextProperty(ContentEntityObject content, String key, String value) {
        if (!content.isPersistent()) {
            throw new IllegalStateException("Content must be stored before it can have the property " + key);
        }
        removeProperty(content, key);
        if (value != null) {
            sql.sql("INSERT INTO CONF_PROPERTY (CONTENT_ID, PROPERTY_KEY, PROPERTY_TEXT) VALUES (?, ?, ?)")
                    .params(content.getId(), key, value)
                    .update();
        }
    }

    @Override
    public void removeProperty(ContentEntityObject content, String key) {
        sql.sql("DELETE FROM CONF_PROPERTY WHERE CONTENT_ID = ? AND PROPERTY_KEY = ?")
                .params(content.getId(), key)
                .update();
    }
}
