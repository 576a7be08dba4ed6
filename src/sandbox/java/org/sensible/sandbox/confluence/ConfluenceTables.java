package org.sensible.sandbox.confluence;

import java.util.List;
import org.sensible.sandbox.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of Confluence's own content, in words that H2 and PostgreSQL share. */
final class ConfluenceTables {

    /** As far as real ids of pages are from small numbers, so that nobody takes one for a version or a count. */
    private static final long FIRST_ID = 65_536;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS CONF_COUNTER (COUNTER_NAME VARCHAR(16) PRIMARY KEY, LAST_ID BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS CONF_SPACE (SPACE_KEY VARCHAR(255) PRIMARY KEY, SPACE_ID BIGINT NOT NULL,"
                    + " SPACE_NAME VARCHAR(255) NOT NULL, HOME_ID BIGINT)",
            "CREATE TABLE IF NOT EXISTS CONF_GRANT (SPACE_KEY VARCHAR(255) NOT NULL, GROUP_NAME VARCHAR(64) NOT NULL,"
                    + " MAY_DO VARCHAR(16) NOT NULL, PRIMARY KEY (SPACE_KEY, GROUP_NAME, MAY_DO))",
            "CREATE TABLE IF NOT EXISTS CONF_PAGE (PAGE_ID BIGINT PRIMARY KEY, SPACE_KEY VARCHAR(255) NOT NULL,"
                    + " TITLE VARCHAR(255) NOT NULL, CURRENT_TITLE VARCHAR(765), PARENT_ID BIGINT, PAGE_STATUS"
                    + " VARCHAR(16) NOT NULL, VERSION_NO INTEGER NOT NULL, BODY_TEXT TEXT NOT NULL, VERSION_NOTE TEXT,"
                    + " CREATOR_KEY VARCHAR(64), CREATED_AT BIGINT NOT NULL, MODIFIER_KEY VARCHAR(64), MODIFIED_AT"
                    + " BIGINT NOT NULL, UNIQUE (SPACE_KEY, CURRENT_TITLE))",
            "CREATE TABLE IF NOT EXISTS CONF_VERSION (VERSION_ID BIGINT PRIMARY KEY, PAGE_ID BIGINT NOT NULL, TITLE"
                    + " VARCHAR(255) NOT NULL, VERSION_NO INTEGER NOT NULL, BODY_TEXT TEXT NOT NULL, VERSION_NOTE TEXT,"
                    + " MODIFIER_KEY VARCHAR(64), MODIFIED_AT BIGINT NOT NULL, UNIQUE (PAGE_ID, VERSION_NO))",
            "CREATE TABLE IF NOT EXISTS CONF_DRAFT (PAGE_ID BIGINT PRIMARY KEY, TITLE VARCHAR(255) NOT NULL, BODY_TEXT"
                    + " TEXT NOT NULL, BASE_VERSION INTEGER NOT NULL, MODIFIER_KEY VARCHAR(64), MODIFIED_AT BIGINT NOT"
                    + " NULL)",
            "CREATE TABLE IF NOT EXISTS CONF_PROPERTY (CONTENT_ID BIGINT NOT NULL, PROPERTY_KEY VARCHAR(255) NOT NULL,"
                    + " PROPERTY_TEXT TEXT NOT NULL, PRIMARY KEY (CONTENT_ID, PROPERTY_KEY))",
            "CREATE TABLE IF NOT EXISTS CONF_JSON_PROPERTY (CONTENT_ID BIGINT NOT NULL, PROPERTY_KEY VARCHAR(255) NOT"
                    + " NULL, PROPERTY_ID BIGINT NOT NULL, VERSION_NO INTEGER NOT NULL, PROPERTY_TEXT TEXT NOT NULL,"
                    + " PRIMARY KEY (CONTENT_ID, PROPERTY_KEY))",
            "CREATE TABLE IF NOT EXISTS CONF_LABEL (CONTENT_ID BIGINT NOT NULL, LABEL_NAME VARCHAR(255) NOT NULL,"
                    + " PRIMARY KEY (CONTENT_ID, LABEL_NAME))",
            "CREATE TABLE IF NOT EXISTS CONF_RESTRICTION (CONTENT_ID BIGINT NOT NULL, MAY_DO VARCHAR(16) NOT NULL,"
                    + " SUBJECT_KIND VARCHAR(8) NOT NULL, SUBJECT_NAME VARCHAR(255) NOT NULL,"
                    + " PRIMARY KEY (CONTENT_ID, MAY_DO, SUBJECT_KIND, SUBJECT_NAME))");

    private ConfluenceTables() {}

    /** Makes what is not there yet. */
    static void create(Database database) {
        JdbcClient sql = JdbcClient.create(database.dataSource());
        TABLES.forEach(table -> sql.sql(table).update());
        database.transactions().run(() -> {
            if (sql.sql("SELECT COUNT(*) FROM CONF_COUNTER")
                            .query(Integer.class)
                            .single()
                    == 0) {
                sql.sql("INSERT INTO CONF_COUNTER (COUNTER_NAME, LAST_ID) VALUES ('content', ?)")
                        .param(FIRST_ID)
                        .update();
            }
        });
    }

    /** An id that nothing else has; to be called inside a transaction. */
    static long nextId(JdbcClient sql) {
        sql.sql("UPDATE CONF_COUNTER SET LAST_ID = LAST_ID + 1 WHERE COUNTER_NAME = 'content'")
                .update();
        return sql.sql("SELECT LAST_ID FROM CONF_COUNTER WHERE COUNTER_NAME = 'content'")
                .query(Long.class)
                .single();
    }
}
