package org.sensible.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.property.IssuePropertyDeletedEvent;
import com.atlassian.jira.event.issue.property.IssuePropertySetEvent;
import com.atlassian.jira.event.type.EventType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Transactions;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people do in Jira themselves, by screen or REST, as the user who acts: with permissions asked, the history written,
 * and a transaction around it.
 */
final class JiraSite {

    private final JdbcClient sql;
    private final Transactions transactions;
    private final IssueStore issues;
    private final IssueDetails details;
    private final Properties properties;
    private final Grants grants;
    private final Users users;
    private final Current current;
    private final EventPublisher events;
    private final Clock clock;

    JiraSite(
            JdbcClient sql,
            Transactions transactions,
            Properties properties,
            Grants grants,
            Users users,
            Current current,
            EventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.issues = new IssueStore(sql);
        this.details = new IssueDetails(sql);
        this.properties = properties;
        this.grants = grants;
        this.users = users;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a project on the first start. */
    void found(String key, String name, String description, User lead) {
        transactions.run(() -> {
            if (issues.projects().stream().noneMatch(project -> project.key().equals(key))) {
                issues.insert(new Project(JiraTables.nextId(sql), key, name, description, lead.key()));
                grants.addUsual(key);
            }
        });
    }

    /** Who acts; refuses strangers. */
    User user() {
        return current.user().orElseThrow(JiraRefusal::unauthenticated);
    }

    Users users() {
        return users;
    }

    /** The properties of issues; permissions are {@link #requireEdit}'s business. */
    Properties properties() {
        return properties;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(work);
    }

    boolean may(String permission, String projectKey) {
        return grants.allow(current.user(), permission, projectKey);
    }

    boolean may(User someone, String permission, String projectKey) {
        return grants.allow(Optional.of(someone), permission, projectKey);
    }

    /** The projects that the reader may browse. */
    List<Project> projects() {
        return issues.projects().stream()
                .filter(project -> may(Grants.BROWSE, project.key()))
                .toList();
    }

    /** All projects, whoever asks. */
    List<Project> allProjects() {
        return issues.projects();
    }

    /** The project with that key or id, where the reader may browse it. */
    Optional<Project> project(String keyOrId) {
        return projects().stream()
                .filter(project -> project.key().equalsIgnoreCase(keyOrId)
                        || Long.toString(project.id()).equals(keyOrId))
                .findFirst();
    }

    /** The issues that the reader may see, the newest of each project first. */
    List<StoredIssue> visible() {
        return projects().stream()
                .flatMap(project -> issues.of(project.key()).stream())
                .toList();
    }

    /** The issue with that key or id, whoever asks. */
    Optional<StoredIssue> find(String keyOrId) {
        return keyOrId.matches("\\d{1,18}") ? issues.find(Long.parseLong(keyOrId)) : issues.find(keyOrId);
    }

    /** The issue with that key or id; refuses where there is none or the reader may not see it. */
    StoredIssue issue(String keyOrId) {
        user();
        StoredIssue issue = find(keyOrId).orElseThrow(() -> JiraRefusal.missing("Issue Does Not Exist"));
        if (!may(Grants.BROWSE, issue.projectKey())) {
            throw JiraRefusal.missing("Issue Does Not Exist");
        }
        return issue;
    }

    /** Refuses whoever may not do that with the issue. */
    void require(String permission, StoredIssue issue, String message) {
        if (!may(permission, issue.projectKey())) {
            throw JiraRefusal.forbidden(message);
        }
    }

    /** The issue, where the reader may see and change it. */
    StoredIssue editable(String keyOrId) {
        StoredIssue issue = issue(keyOrId);
        require(Grants.EDIT, issue, "You do not have permission to edit issues in this project.");
        return issue;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Creates an issue in a project in which the user may. */
    StoredIssue create(Project project, StoredIssue.Draft draft) {
        return transactions.execute(() -> {
            Instant now = now();
            StoredIssue issue = new StoredIssue(
                    JiraTables.nextId(sql),
                    project.key(),
                    JiraTables.nextNumber(sql, project.key()),
                    draft.type,
                    Status.TO_DO,
                    draft.summary,
                    draft.description,
                    user().key(),
                    draft.reporter,
                    draft.assignee,
                    draft.due,
                    new TreeSet<>(draft.labels),
                    Optional.empty(),
                    Optional.empty(),
                    now,
                    now);
            issues.insert(issue);
            tell(issue, EventType.ISSUE_CREATED_ID);
            return issue;
        });
    }

    /** Changes what people may write into an issue, and writes the history. */
    StoredIssue edit(StoredIssue issue, Consumer<StoredIssue.Draft> change) {
        return transactions.execute(() -> {
            StoredIssue before = issues.find(issue.id()).orElseThrow(() -> JiraRefusal.missing("Issue Does Not Exist"));
            StoredIssue.Draft draft = before.draft();
            change.accept(draft);
            return save(before, before.with(draft, now()), EventType.ISSUE_UPDATED_ID);
        });
    }

    /** Takes an issue to another status. */
    StoredIssue move(StoredIssue issue, Status to, Resolution how) {
        return transactions.execute(() -> save(issue, issue.moved(to, how, now()), EventType.ISSUE_GENERICEVENT_ID));
    }

    /** Takes an issue to another project, where it gets another key. */
    StoredIssue moveTo(Project project, StoredIssue issue) {
        require(Grants.MOVE, issue, "You do not have permission to move issues in this project.");
        if (!may(Grants.CREATE, project.key()) || issue.projectKey().equals(project.key())) {
            throw JiraRefusal.bad("The issue cannot be moved to the project " + project.key() + ".");
        }
        return transactions.execute(() -> {
            StoredIssue moved = issues.rekey(issue, project.key());
            details.record(
                    moved.id(),
                    user().key(),
                    now(),
                    List.of(new Change.Item("Key", null, issue.key(), null, moved.key())));
            tell(moved, EventType.ISSUE_MOVED_ID);
            return moved;
        });
    }

    /** As Jira does it: in the thread that made the change. */
    private void tell(StoredIssue issue, Long eventType) {
        events.publish(new IssueEvent(new HostIssue(issue, users), Map.of(), new HostPerson(user()), eventType));
    }

    /** Writes a property of an issue and says whether it is new; whether that is allowed is the caller's business. */
    boolean putProperty(StoredIssue issue, String key, String json, User by) {
        return transactions.execute(() -> {
            boolean isNew = properties.put(Properties.OF_ISSUES, issue.id(), key, json);
            events.publish(new IssuePropertySetEvent(property(issue, key), new HostPerson(by)));
            return isNew;
        });
    }

    void deleteProperty(StoredIssue issue, String key) {
        transactions.run(() -> {
            EntityProperty was = property(issue, key);
            properties.delete(Properties.OF_ISSUES, issue.id(), key);
            events.publish(new IssuePropertyDeletedEvent(was, new HostPerson(user())));
        });
    }

    private EntityProperty property(StoredIssue issue, String key) {
        return new HostEntityProperties(properties).get(Properties.OF_ISSUES, issue.id(), key);
    }

    private StoredIssue save(StoredIssue before, StoredIssue after, Long eventType) {
        List<Change.Item> items = Differences.between(before, after, users);
        issues.update(after);
        if (!items.isEmpty()) {
            details.record(after.id(), user().key(), after.updated(), items);
            tell(after, eventType);
        }
        return after;
    }

    /** Removes an issue for good. */
    void delete(String keyOrId) {
        StoredIssue issue = issue(keyOrId);
        require(Grants.DELETE, issue, "You do not have permission to delete issues in this project.");
        transactions.run(() -> {
            properties.deleteAll(Properties.OF_ISSUES, issue.id());
            details.deleteAll(issue.id());
            issues.delete(issue);
            tell(issue, EventType.ISSUE_DELETED_ID);
        });
    }

    /** The history of an issue, the oldest first. */
    List<Change> history(StoredIssue issue) {
        return details.history(issue.id());
    }

    /** The comments that the reader may see, the oldest first. */
    List<Comment> comments(StoredIssue issue) {
        return details.comments(issue.id()).stream().filter(this::maySee).toList();
    }

    private boolean maySee(Comment comment) {
        return comment.visibility()
                .map(only -> user().groups().contains(group(only)))
                .orElse(true);
    }

    /** The group that a visibility stands for; empty text where there is no such role. */
    private static String group(Comment.Visibility only) {
        return only.type().equals("role") ? Grants.roles().getOrDefault(only.value(), "") : only.value();
    }

    Comment comment(StoredIssue issue, long id) {
        return comments(issue).stream()
                .filter(comment -> comment.id() == id)
                .findFirst()
                .orElseThrow(() -> JiraRefusal.missing("Can not find a comment for the id: " + id + "."));
    }

    /** Writes a comment; refuses a visibility that would shut out its own author. */
    Comment addComment(StoredIssue issue, String body, Optional<Comment.Visibility> only) {
        require(
                Grants.COMMENT,
                issue,
                user().fullName() + ", you do not have the permission to comment on this issue.");
        requireCommentBody(body);
        requireMember(only);
        return writeComment(issue, user().key(), body, only);
    }

    /** The same, whoever may. */
    Comment writeComment(StoredIssue issue, String author, String body, Optional<Comment.Visibility> only) {
        return transactions.execute(() -> {
            Instant now = now();
            Comment comment = new Comment(JiraTables.nextId(sql), issue.id(), author, body, only, now, author, now);
            details.insert(comment);
            touch(issue);
            return comment;
        });
    }

    private static void requireCommentBody(String body) {
        if (body.isBlank()) {
            throw JiraRefusal.fields(Map.of("comment", "Comment body can not be empty!"));
        }
        if (body.length() > IssueFields.LONGEST_TEXT) {
            throw JiraRefusal.fields(Map.of("comment", IssueFields.TOO_LONG));
        }
    }

    private void requireMember(Optional<Comment.Visibility> only) {
        only.filter(seen -> !user().groups().contains(group(seen))).ifPresent(seen -> {
            throw JiraRefusal.fields(Map.of(
                    "commentLevel",
                    "You are currently not a member of the " + seen.type() + ": " + seen.value() + "."));
        });
    }

    /** Rewrites a comment. */
    Comment editComment(StoredIssue issue, Comment comment, String body, Optional<Comment.Visibility> only) {
        requireOwn(issue, comment, Grants.EDIT_OWN_COMMENTS, Grants.EDIT_ALL_COMMENTS, "edit");
        requireCommentBody(body);
        requireMember(only);
        Comment changed = new Comment(
                comment.id(), issue.id(), comment.author(), body, only, comment.created(), user().key(), now());
        transactions.run(() -> details.update(changed));
        return changed;
    }

    void deleteComment(StoredIssue issue, Comment comment) {
        requireOwn(issue, comment, Grants.DELETE_OWN_COMMENTS, Grants.DELETE_ALL_COMMENTS, "delete");
        transactions.run(() -> {
            details.delete(comment);
            touch(issue);
        });
    }

    private void requireOwn(StoredIssue issue, Comment comment, String own, String all, String what) {
        boolean isOwn = comment.author().equals(user().key()) && may(own, issue.projectKey());
        if (!isOwn && !may(all, issue.projectKey())) {
            throw JiraRefusal.forbidden("You do not have permission to " + what + " this comment.");
        }
    }

    private void touch(StoredIssue issue) {
        issues.find(issue.id()).ifPresent(stored -> issues.update(stored.with(stored.draft(), now())));
    }

    List<RemoteLink> links(StoredIssue issue) {
        return details.links(issue.id());
    }

    /** A link that was written, and whether it is a new one. */
    record Linked(RemoteLink link, boolean isNew) {}

    /** Links the issue; a link with the same global id is replaced. */
    Linked link(StoredIssue issue, Optional<String> globalId, String json) {
        requireLinking(issue);
        return transactions.execute(() -> {
            Optional<RemoteLink> known = links(issue).stream()
                    .filter(link -> globalId.isPresent() && Objects.equals(link.globalId(), globalId))
                    .findFirst();
            long id = known.map(RemoteLink::id).orElseGet(() -> JiraTables.nextId(sql));
            RemoteLink link = new RemoteLink(id, issue.id(), globalId, json);
            known.ifPresentOrElse(old -> details.update(link), () -> details.insert(link));
            return new Linked(link, known.isEmpty());
        });
    }

    void relink(StoredIssue issue, RemoteLink changed) {
        requireLinking(issue);
        transactions.run(() -> details.update(changed));
    }

    void unlink(StoredIssue issue, RemoteLink link) {
        requireLinking(issue);
        transactions.run(() -> details.delete(link));
    }

    private void requireLinking(StoredIssue issue) {
        require(
                Grants.LINK,
                issue,
                "You do not have the permission to create, edit or delete remote issue links of this issue.");
    }
}
