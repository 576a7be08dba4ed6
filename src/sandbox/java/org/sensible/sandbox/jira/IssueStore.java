package org.sensible.sandbox.jira;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects and issues in the database. It asks for no permission; writes are to be done inside a transaction. */
final class IssueStore {

    private final JdbcClient sql;

    IssueStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Project> projects() {
        return sql.sql("SELECT * FROM JIRA_PROJECT ORDER BY PROJECT_KEY")
                .query((row, number) -> new Project(
                        row.getLong("PROJECT_ID"),
                        row.getString("PROJECT_KEY"),
                        row.getString("PROJECT_NAME"),
                        row.getString("DESCRIPTION"),
                        row.getString("LEAD_KEY")))
                .list();
    }

    void insert(Project project) {
        sql.sql("INSERT INTO JIRA_PROJECT (PROJECT_KEY, PROJECT_ID, PROJECT_NAME, DESCRIPTION, LEAD_KEY)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(project.key(), project.id(), project.name(), project.description(), project.lead())
                .update();
        JiraTables.addProject(sql, project.key());
    }

    Optional<StoredIssue> find(long id) {
        return sql.sql("SELECT * FROM JIRA_ISSUE WHERE ISSUE_ID = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The issue with that key, in upper or lower case; by a key that it had before it was moved, too. */
    Optional<StoredIssue> find(String key) {
        return withKey(key).or(() -> sql.sql("SELECT ISSUE_ID FROM JIRA_MOVED_KEY WHERE OLD_KEY = UPPER(?)")
                .param(key)
                .query(Long.class)
                .optional()
                .flatMap(this::find));
    }

    private Optional<StoredIssue> withKey(String key) {
        int dash = key.lastIndexOf('-');
        String digits = key.substring(dash + 1);
        if (dash < 1 || !digits.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return sql.sql("SELECT * FROM JIRA_ISSUE WHERE UPPER(PROJECT_KEY) = UPPER(?) AND ISSUE_NO = ?")
                .params(key.substring(0, dash), Long.valueOf(digits))
                .query((row, number) -> read(row))
                .optional();
    }

    /** All issues of a project, the newest first. */
    List<StoredIssue> of(String projectKey) {
        return sql.sql("SELECT * FROM JIRA_ISSUE WHERE PROJECT_KEY = ? ORDER BY ISSUE_NO DESC")
                .param(projectKey)
                .query((row, number) -> read(row))
                .list();
    }

    private static StoredIssue read(ResultSet row) throws SQLException {
        return new StoredIssue(
                row.getLong("ISSUE_ID"),
                row.getString("PROJECT_KEY"),
                row.getLong("ISSUE_NO"),
                IssueType.ofId(row.getString("TYPE_ID")),
                Status.ofId(row.getString("STATUS_ID")),
                row.getString("SUMMARY"),
                Optional.ofNullable(row.getString("DESCRIPTION")),
                row.getString("CREATOR_KEY"),
                Optional.ofNullable(row.getString("REPORTER_KEY")),
                Optional.ofNullable(row.getString("ASSIGNEE_KEY")),
                Optional.ofNullable(row.getString("DUE_ON")).map(LocalDate::parse),
                new TreeSet<>(List.of(row.getString("LABELS").strip().split(" +")).stream()
                        .filter(label -> !label.isEmpty())
                        .toList()),
                Optional.ofNullable(row.getString("RESOLUTION_ID")).flatMap(Resolution::named),
                Optional.ofNullable(row.getObject("RESOLVED_AT", Long.class)).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(row.getLong("CREATED_AT")),
                Instant.ofEpochMilli(row.getLong("UPDATED_AT")));
    }

    void insert(StoredIssue issue) {
        sql.sql("INSERT INTO JIRA_ISSUE (PROJECT_KEY, ISSUE_NO, CREATOR_KEY, CREATED_AT, TYPE_ID, STATUS_ID, SUMMARY,"
                        + " DESCRIPTION, REPORTER_KEY, ASSIGNEE_KEY, DUE_ON, LABELS, RESOLUTION_ID, RESOLVED_AT,"
                        + " UPDATED_AT, ISSUE_ID) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        issue.projectKey(),
                        issue.number(),
                        issue.creator(),
                        issue.created().toEpochMilli())
                .params(changing(issue))
                .update();
    }

    void update(StoredIssue issue) {
        sql.sql("UPDATE JIRA_ISSUE SET TYPE_ID = ?, STATUS_ID = ?, SUMMARY = ?, DESCRIPTION = ?, REPORTER_KEY = ?,"
                        + " ASSIGNEE_KEY = ?, DUE_ON = ?, LABELS = ?, RESOLUTION_ID = ?, RESOLVED_AT = ?,"
                        + " UPDATED_AT = ? WHERE ISSUE_ID = ?")
                .params(changing(issue))
                .update();
    }

    private static Object[] changing(StoredIssue issue) {
        return new Object[] {
            issue.type().id(),
            issue.status().id(),
            issue.summary(),
            issue.description().orElse(null),
            issue.reporter().orElse(null),
            issue.assignee().orElse(null),
            issue.due().map(LocalDate::toString).orElse(null),
            String.join(" ", issue.labels()),
            issue.resolution().map(Resolution::id).orElse(null),
            issue.resolved().map(Instant::toEpochMilli).orElse(null),
            issue.updated().toEpochMilli(),
            issue.id()
        };
    }

    /** Gives an issue the next number of another project; its old key goes on leading to it. */
    StoredIssue rekey(StoredIssue issue, String projectKey) {
        sql.sql("UPDATE JIRA_ISSUE SET PROJECT_KEY = ?, ISSUE_NO = ? WHERE ISSUE_ID = ?")
                .params(projectKey, JiraTables.nextNumber(sql, projectKey), issue.id())
                .update();
        sql.sql("INSERT INTO JIRA_MOVED_KEY (OLD_KEY, ISSUE_ID) VALUES (?, ?)")
                .params(issue.key(), issue.id())
                .update();
        return find(issue.id()).orElseThrow();
    }

    /** Removes the issue itself; what belongs to it goes with {@link IssueDetails#deleteAll}. */
    void delete(StoredIssue issue) {
        sql.sql("DELETE FROM JIRA_MOVED_KEY WHERE ISSUE_ID = ?")
                .param(issue.id())
                .update();
        sql.sql("DELETE FROM JIRA_ISSUE WHERE ISSUE_ID = ?").param(issue.id()).update();
    }
}
