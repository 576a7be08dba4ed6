package org.sensible.sandbox.jira;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments, history and remote links of issues in the database. Writes are to be done inside a transaction. */
final class IssueDetails {

    private final JdbcClient sql;

    IssueDetails(JdbcClient sql) {
        this.sql = sql;
    }

    /** The oldest first, whoever may see them. */
    List<Comment> comments(long issueId) {
        return sql.sql("SELECT * FROM JIRA_COMMENT WHERE ISSUE_ID = ? ORDER BY COMMENT_ID")
                .param(issueId)
                .query((row, number) -> comment(row))
                .list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String seenBy = row.getString("SEEN_BY");
        return new Comment(
                row.getLong("COMMENT_ID"),
                row.getLong("ISSUE_ID"),
                row.getString("AUTHOR_KEY"),
                row.getString("BODY_TEXT"),
                seenBy == null
                        ? Optional.empty()
                        : Optional.of(new Comment.Visibility(row.getString("SEEN_BY_TYPE"), seenBy)),
                Instant.ofEpochMilli(row.getLong("CREATED_AT")),
                row.getString("EDITOR_KEY"),
                Instant.ofEpochMilli(row.getLong("UPDATED_AT")));
    }

    void insert(Comment comment) {
        sql.sql("INSERT INTO JIRA_COMMENT (ISSUE_ID, AUTHOR_KEY, CREATED_AT, BODY_TEXT, SEEN_BY_TYPE, SEEN_BY,"
                        + " EDITOR_KEY, UPDATED_AT, COMMENT_ID) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(comment.issueId(), comment.author(), comment.created().toEpochMilli())
                .params(changing(comment))
                .update();
    }

    void update(Comment comment) {
        sql.sql("UPDATE JIRA_COMMENT SET BODY_TEXT = ?, SEEN_BY_TYPE = ?, SEEN_BY = ?, EDITOR_KEY = ?, UPDATED_AT = ?"
                        + " WHERE COMMENT_ID = ?")
                .params(changing(comment))
                .update();
    }

    private static Object[] changing(Comment comment) {
        return new Object[] {
            comment.body(),
            comment.visibility().map(Comment.Visibility::type).orElse(null),
            comment.visibility().map(Comment.Visibility::value).orElse(null),
            comment.editor(),
            comment.updated().toEpochMilli(),
            comment.id()
        };
    }

    void delete(Comment comment) {
        sql.sql("DELETE FROM JIRA_COMMENT WHERE COMMENT_ID = ?")
                .param(comment.id())
                .update();
    }

    /** The oldest first. */
    List<Change> history(long issueId) {
        return sql.sql("SELECT * FROM JIRA_CHANGE WHERE ISSUE_ID = ? ORDER BY CHANGE_ID")
                .param(issueId)
                .query((row, number) -> new Change(
                        row.getLong("CHANGE_ID"),
                        row.getString("AUTHOR_KEY"),
                        Instant.ofEpochMilli(row.getLong("CHANGED_AT")),
                        items(row.getLong("CHANGE_ID"))))
                .list();
    }

    private List<Change.Item> items(long changeId) {
        return sql.sql("SELECT * FROM JIRA_CHANGE_ITEM WHERE CHANGE_ID = ? ORDER BY ITEM_ID")
                .param(changeId)
                .query((row, number) -> new Change.Item(
                        row.getString("FIELD_NAME"),
                        row.getString("OLD_ID"),
                        row.getString("OLD_TEXT"),
                        row.getString("NEW_ID"),
                        row.getString("NEW_TEXT")))
                .list();
    }

    /** Writes down what changed. */
    void record(long issueId, String author, Instant at, List<Change.Item> items) {
        long id = JiraTables.nextId(sql);
        sql.sql("INSERT INTO JIRA_CHANGE (CHANGE_ID, ISSUE_ID, AUTHOR_KEY, CHANGED_AT) VALUES (?, ?, ?, ?)")
                .params(id, issueId, author, at.toEpochMilli())
                .update();
        for (Change.Item item : items) {
            sql.sql("INSERT INTO JIRA_CHANGE_ITEM (ITEM_ID, CHANGE_ID, FIELD_NAME, OLD_ID, OLD_TEXT, NEW_ID, NEW_TEXT)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(JiraTables.nextId(sql), id, item.field(), item.from())
                    .params(item.fromText(), item.to(), item.toText())
                    .update();
        }
    }

    /** In the order in which they were made. */
    List<RemoteLink> links(long issueId) {
        return sql.sql("SELECT * FROM JIRA_REMOTE_LINK WHERE ISSUE_ID = ? ORDER BY LINK_ID")
                .param(issueId)
                .query((row, number) -> new RemoteLink(
                        row.getLong("LINK_ID"),
                        row.getLong("ISSUE_ID"),
                        Optional.ofNullable(row.getString("GLOBAL_ID")),
                        row.getString("LINK_TEXT")))
                .list();
    }

    void insert(RemoteLink link) {
        sql.sql("INSERT INTO JIRA_REMOTE_LINK (LINK_ID, ISSUE_ID, GLOBAL_ID, LINK_TEXT) VALUES (?, ?, ?, ?)")
                .params(link.id(), link.issueId(), link.globalId().orElse(null), link.json())
                .update();
    }

    void update(RemoteLink link) {
        sql.sql("UPDATE JIRA_REMOTE_LINK SET GLOBAL_ID = ?, LINK_TEXT = ? WHERE LINK_ID = ?")
                .params(link.globalId().orElse(null), link.json(), link.id())
                .update();
    }

    void delete(RemoteLink link) {
        sql.sql("DELETE FROM JIRA_REMOTE_LINK WHERE LINK_ID = ?")
                .param(link.id())
                .update();
    }

    /** Removes everything that belongs to an issue, its properties excepted. */
    void deleteAll(long issueId) {
        sql.sql(
                        "DELETE FROM JIRA_CHANGE_ITEM WHERE CHANGE_ID IN (SELECT CHANGE_ID FROM JIRA_CHANGE WHERE ISSUE_ID = ?)")
                .param(issueId)
                .update();
        for (String table : List.of("JIRA_CHANGE", "JIRA_COMMENT", "JIRA_REMOTE_LINK")) {
            sql.sql("DELETE FROM " + table + " WHERE ISSUE_ID = ?")
                    .param(issueId)
                    .update();
        }
    }
}
