package org.sensible.sandbox.jira;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.sandbox.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may do what in a project, by group: operations work in it, observers look at it, administrators also clear up. A user
 * who is nobody may nothing.
 */
final class Grants {

    static final String BROWSE = "BROWSE_PROJECTS";
    static final String CREATE = "CREATE_ISSUES";
    static final String EDIT = "EDIT_ISSUES";
    static final String TRANSITION = "TRANSITION_ISSUES";
    static final String ASSIGN = "ASSIGN_ISSUES";
    static final String ASSIGNABLE = "ASSIGNABLE_USER";
    static final String SCHEDULE = "SCHEDULE_ISSUES";
    static final String REPORTER = "MODIFY_REPORTER";
    static final String RESOLVE = "RESOLVE_ISSUES";
    static final String CLOSE = "CLOSE_ISSUES";
    static final String LINK = "LINK_ISSUES";
    static final String COMMENT = "ADD_COMMENTS";
    static final String EDIT_OWN_COMMENTS = "EDIT_OWN_COMMENTS";
    static final String DELETE_OWN_COMMENTS = "DELETE_OWN_COMMENTS";
    static final String EDIT_ALL_COMMENTS = "EDIT_ALL_COMMENTS";
    static final String DELETE_ALL_COMMENTS = "DELETE_ALL_COMMENTS";
    static final String DELETE = "DELETE_ISSUES";
    static final String MOVE = "MOVE_ISSUES";
    static final String ADMINISTER = "ADMINISTER_PROJECTS";

    /** Everything that can be granted in a project. */
    static final List<String> ALL = List.of(
            BROWSE,
            CREATE,
            EDIT,
            TRANSITION,
            ASSIGN,
            ASSIGNABLE,
            SCHEDULE,
            REPORTER,
            RESOLVE,
            CLOSE,
            LINK,
            COMMENT,
            EDIT_OWN_COMMENTS,
            DELETE_OWN_COMMENTS,
            EDIT_ALL_COMMENTS,
            DELETE_ALL_COMMENTS,
            DELETE,
            MOVE,
            ADMINISTER);

    private static final Set<String> CLEARING_UP = Set.of(EDIT_ALL_COMMENTS, DELETE_ALL_COMMENTS, DELETE, ADMINISTER);

    private final JdbcClient sql;

    Grants(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a new project allows. */
    void addUsual(String projectKey) {
        for (String permission : ALL) {
            add(projectKey, CLEARING_UP.contains(permission) ? User.ADMINISTRATORS : User.OPERATIONS, permission);
        }
        add(projectKey, User.OBSERVERS, BROWSE);
    }

    private void add(String projectKey, String group, String permission) {
        sql.sql("INSERT INTO JIRA_GRANT (PROJECT_KEY, GROUP_NAME, MAY_DO) VALUES (?, ?, ?)")
                .params(projectKey, group, permission)
                .update();
    }

    /** Whether one of the user's groups was granted it. */
    boolean allow(Optional<User> user, String permission, String projectKey) {
        return user.isPresent()
                && groups(permission, projectKey).stream().anyMatch(user.get().groups()::contains);
    }

    private Set<String> groups(String permission, String projectKey) {
        return sql.sql("SELECT GROUP_NAME FROM JIRA_GRANT WHERE PROJECT_KEY = ? AND MAY_DO = ?")
                .params(projectKey, permission)
                .query(String.class)
                .set();
    }

    /** Which groups a project role stands for. */
    static Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>();
        roles.put("Administrators", User.ADMINISTRATORS);
        roles.put("Developers", User.OPERATIONS);
        roles.put("Observers", User.OBSERVERS);
        return roles;
    }
}
