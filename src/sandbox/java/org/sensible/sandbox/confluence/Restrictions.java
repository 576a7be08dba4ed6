package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import org.sensible.sandbox.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who alone may view or edit a page. A page without any is for everybody who may in its space. */
final class Restrictions {

    /** What is restricted. */
    enum Operation {
        VIEW,
        EDIT
    }

    /** Who is let through. */
    enum Kind {
        USER,
        GROUP
    }

    private record Subject(Kind kind, String name) {

        boolean covers(User user) {
            return kind == Kind.USER ? name.equals(user.key()) : user.groups().contains(name);
        }
    }

    private final JdbcClient sql;

    Restrictions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets somebody through; everybody else is shut out from then on. */
    void allow(long pageId, Operation operation, Kind kind, String name) {
        sql.sql("INSERT INTO CONF_RESTRICTION (CONTENT_ID, MAY_DO, SUBJECT_KIND, SUBJECT_NAME) VALUES (?, ?, ?, ?)")
                .params(pageId, operation.name(), kind.name(), name)
                .update();
    }

    void lift(long pageId) {
        sql.sql("DELETE FROM CONF_RESTRICTION WHERE CONTENT_ID = ?")
                .param(pageId)
                .update();
    }

    /** Whoever is let through for one operation no longer shuts others out of it. */
    void lift(long pageId, Operation operation) {
        sql.sql("DELETE FROM CONF_RESTRICTION WHERE CONTENT_ID = ? AND MAY_DO = ?")
                .params(pageId, operation.name())
                .update();
    }

    /** Keys of users, or names of groups, that are let through. */
    List<String> names(long pageId, Operation operation, Kind kind) {
        return subjects(pageId, operation).stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::name)
                .toList();
    }

    boolean isRestricted(Page page) {
        return !subjects(page.getId(), Operation.VIEW).isEmpty()
                || !subjects(page.getId(), Operation.EDIT).isEmpty();
    }

    /** Viewing is inherited from the pages above, editing is not. */
    boolean mayView(User user, Page page) {
        boolean here = mayHere(user, page, Operation.VIEW);
        return here && (page.getParent() == null || mayView(user, page.getParent()));
    }

    boolean mayEdit(User user, Page page) {
        return mayHere(user, page, Operation.EDIT);
    }

    private boolean mayHere(User user, Page page, Operation operation) {
        List<Subject> subjects = subjects(page.getId(), operation);
        return subjects.isEmpty() || subjects.stream().anyMatch(subject -> subject.covers(user));
    }

    private List<Subject> subjects(long pageId, Operation operation) {
        return sql.sql("SELECT SUBJECT_KIND, SUBJECT_NAME FROM CONF_RESTRICTION WHERE CONTENT_ID = ? AND MAY_DO = ?")
                .params(pageId, operation.name())
                .query((row, number) -> new Subject(Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }
}
