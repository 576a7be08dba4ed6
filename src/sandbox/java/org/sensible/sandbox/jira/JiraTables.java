package org.sensible.sandbox.jira;

import java.util.List;
import org.sensible.sandbox.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of Jira's own data, in words that H2 and PostgreSQL share. Instants are milliseconds, as Jira keeps them. */
final class JiraTables {

    private static final long FIRST_ID = 10_000;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS JIRA_COUNTER (COUNTER_NAME VARCHAR(255) PRIMARY KEY, LAST_ID BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_PROJECT (PROJECT_KEY VARCHAR(255) PRIMARY KEY, PROJECT_ID BIGINT NOT NULL"
                    + " UNIQUE, PROJECT_NAME VARCHAR(255) NOT NULL, DESCRIPTION TEXT NOT NULL, LEAD_KEY VARCHAR(64) NOT"
                    + " NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_GRANT (PROJECT_KEY VARCHAR(255) NOT NULL, GROUP_NAME VARCHAR(64) NOT NULL,"
                    + " MAY_DO VARCHAR(64) NOT NULL, PRIMARY KEY (PROJECT_KEY, GROUP_NAME, MAY_DO))",
            "CREATE TABLE IF NOT EXISTS JIRA_ISSUE (ISSUE_ID BIGINT PRIMARY KEY, PROJECT_KEY VARCHAR(255) NOT NULL,"
                    + " ISSUE_NO BIGINT NOT NULL, TYPE_ID VARCHAR(16) NOT NULL, STATUS_ID VARCHAR(16) NOT NULL, SUMMARY"
                    + " VARCHAR(255) NOT NULL, DESCRIPTION TEXT, CREATOR_KEY VARCHAR(64) NOT NULL, REPORTER_KEY"
                    + " VARCHAR(64), ASSIGNEE_KEY VARCHAR(64), DUE_ON VARCHAR(10), LABELS TEXT NOT NULL, RESOLUTION_ID"
                    + " VARCHAR(16), RESOLVED_AT BIGINT, CREATED_AT BIGINT NOT NULL, UPDATED_AT BIGINT NOT NULL,"
                    + " UNIQUE (PROJECT_KEY, ISSUE_NO))",
            "CREATE TABLE IF NOT EXISTS JIRA_MOVED_KEY (OLD_KEY VARCHAR(255) PRIMARY KEY, ISSUE_ID BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_COMMENT (COMMENT_ID BIGINT PRIMARY KEY, ISSUE_ID BIGINT NOT NULL,"
                    + " AUTHOR_KEY VARCHAR(64) NOT NULL, BODY_TEXT TEXT NOT NULL, SEEN_BY_TYPE VARCHAR(16), SEEN_BY"
                    + " VARCHAR(255), CREATED_AT BIGINT NOT NULL, EDITOR_KEY VARCHAR(64) NOT NULL, UPDATED_AT BIGINT"
                    + " NOT NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_CHANGE (CHANGE_ID BIGINT PRIMARY KEY, ISSUE_ID BIGINT NOT NULL, AUTHOR_KEY"
                    + " VARCHAR(64) NOT NULL, CHANGED_AT BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_CHANGE_ITEM (ITEM_ID BIGINT PRIMARY KEY, CHANGE_ID BIGINT NOT NULL,"
                    + " FIELD_NAME VARCHAR(255) NOT NULL, OLD_ID TEXT, OLD_TEXT TEXT, NEW_ID TEXT, NEW_TEXT TEXT)",
            "CREATE TABLE IF NOT EXISTS JIRA_PROPERTY (ENTITY_NAME VARCHAR(255) NOT NULL, ENTITY_ID BIGINT NOT NULL,"
                    + " PROPERTY_KEY VARCHAR(255) NOT NULL, PROPERTY_ID BIGINT NOT NULL, PROPERTY_TEXT TEXT NOT NULL,"
                    + " CREATED_AT BIGINT NOT NULL, UPDATED_AT BIGINT NOT NULL,"
                    + " PRIMARY KEY (ENTITY_NAME, ENTITY_ID, PROPERTY_KEY))",
            "CREATE TABLE IF NOT EXISTS JIRA_EPIC (ISSUE_ID BIGINT PRIMARY KEY, EPIC_NAME VARCHAR(255), PARENT_ID BIGINT)",
            "CREATE TABLE IF NOT EXISTS JIRA_VALIDATOR (VALIDATOR_ID BIGINT PRIMARY KEY, TRANSITION_ID VARCHAR(16) NOT NULL,"
                    + " MODULE_KEY VARCHAR(255) NOT NULL, ARGS_TEXT TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS JIRA_REMOTE_LINK (LINK_ID BIGINT PRIMARY KEY, ISSUE_ID BIGINT NOT NULL,"
                    + " GLOBAL_ID VARCHAR(255), LINK_TEXT TEXT NOT NULL, UNIQUE (ISSUE_ID, GLOBAL_ID))");

    private static final String IDS = "ids";

    private JiraTables() {}

    /** Makes what is not there yet. */
    static void create(Database database) {
        JdbcClient sql = JdbcClient.create(database.dataSource());
        TABLES.forEach(table -> sql.sql(table).update());
        database.transactions().run(() -> {
            if (sql.sql("SELECT COUNT(*) FROM JIRA_COUNTER")
                            .query(Integer.class)
                            .single()
                    == 0) {
                addCounter(sql, IDS, FIRST_ID);
            }
        });
    }

    private static void addCounter(JdbcClient sql, String name, long before) {
        sql.sql("INSERT INTO JIRA_COUNTER (COUNTER_NAME, LAST_ID) VALUES (?, ?)")
                .params(name, before)
                .update();
    }

    /** Begins to number the issues of a project. */
    static void addProject(JdbcClient sql, String projectKey) {
        addCounter(sql, numbers(projectKey), 0);
    }

    private static String numbers(String projectKey) {
        return "issues of " + projectKey;
    }

    /** An id that nothing else has; to be called inside a transaction. */
    static long nextId(JdbcClient sql) {
        return next(sql, IDS);
    }

    /** The next number of an issue; to be called inside a transaction. Numbers of removed issues do not come back. */
    static long nextNumber(JdbcClient sql, String projectKey) {
        return next(sql, numbers(projectKey));
    }

    private static long next(JdbcClient sql, String counter) {
        sql.sql("UPDATE JIRA_COUNTER SET LAST_ID = LAST_ID + 1 WHERE COUNTER_NAME = ?")
                .param(counter)
                .update();
        return sql.sql("SELECT LAST_ID FROM JIRA_COUNTER WHERE COUNTER_NAME = ?")
                .param(counter)
                .query(Long.class)
                .single();
    }
}
