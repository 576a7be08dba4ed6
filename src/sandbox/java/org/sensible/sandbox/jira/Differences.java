package org.sensible.sandbox.jira;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** What the history says of a change: the fields that differ, with ids and texts as Jira writes them. */
final class Differences {

    private final List<Change.Item> items = new ArrayList<>();
    private final Users users;

    private Differences(Users users) {
        this.users = users;
    }

    static List<Change.Item> between(StoredIssue before, StoredIssue after, Users users) {
        Differences found = new Differences(users);
        found.compare("issuetype", some(before.type()), some(after.type()), IssueType::id, IssueType::shownName);
        found.texts("summary", some(before.summary()), some(after.summary()));
        found.texts("description", before.description(), after.description());
        found.people("reporter", before.reporter(), after.reporter());
        found.people("assignee", before.assignee(), after.assignee());
        found.compare("duedate", before.due(), after.due(), LocalDate::toString, date -> date + " 00:00:00.0");
        found.texts("labels", some(String.join(" ", before.labels())), some(String.join(" ", after.labels())));
        found.compare("resolution", before.resolution(), after.resolution(), Resolution::id, Resolution::shownName);
        found.compare("status", some(before.status()), some(after.status()), Status::id, Status::shownName);
        return found.items;
    }

    private static <T> Optional<T> some(T value) {
        return Optional.of(value);
    }

    private void texts(String field, Optional<String> before, Optional<String> after) {
        compare(field, before, after, text -> null, text -> text);
    }

    private void people(String field, Optional<String> before, Optional<String> after) {
        compare(field, before, after, key -> key, this::fullName);
    }

    private String fullName(String userKey) {
        return users.byKey(userKey).map(User::fullName).orElse(userKey);
    }

    private <T> void compare(
            String field, Optional<T> before, Optional<T> after, Function<T, String> id, Function<T, String> text) {
        if (!before.equals(after)) {
            items.add(new Change.Item(
                    field,
                    before.map(id).orElse(null),
                    before.map(text).orElse(null),
                    after.map(id).orElse(null),
                    after.map(text).orElse(null)));
        }
    }
}
