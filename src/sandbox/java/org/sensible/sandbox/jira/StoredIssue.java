package org.sensible.sandbox.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An issue as the database has it.
 *
 * @param number its own within the project
 * @param creator key of a user, as are reporter and assignee
 * @param resolved when it got its resolution
 */
record StoredIssue(
        long id,
        String projectKey,
        long number,
        IssueType type,
        Status status,
        String summary,
        Optional<String> description,
        String creator,
        Optional<String> reporter,
        Optional<String> assignee,
        Optional<LocalDate> due,
        SortedSet<String> labels,
        Optional<Resolution> resolution,
        Optional<Instant> resolved,
        Instant created,
        Instant updated) {

    StoredIssue {
        Objects.requireNonNull(summary, "summary");
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
    }

    String key() {
        return projectKey + "-" + number;
    }

    /** What people may write into an issue, ready to be changed. */
    Draft draft() {
        Draft draft = new Draft();
        draft.type = type;
        draft.summary = summary;
        draft.description = description;
        draft.reporter = reporter;
        draft.assignee = assignee;
        draft.due = due;
        draft.labels = new TreeSet<>(labels);
        return draft;
    }

    /** This issue with what the draft says. */
    StoredIssue with(Draft draft, Instant now) {
        return new StoredIssue(
                id,
                projectKey,
                number,
                draft.type,
                status,
                draft.summary,
                draft.description,
                creator,
                draft.reporter,
                draft.assignee,
                draft.due,
                draft.labels,
                resolution,
                resolved,
                created,
                now);
    }

    /** This issue in another status; the end has a resolution, and nothing else has one. */
    StoredIssue moved(Status to, Resolution how, Instant now) {
        boolean ends = to.category() == Status.Category.DONE;
        return new StoredIssue(
                id,
                projectKey,
                number,
                type,
                to,
                summary,
                description,
                creator,
                reporter,
                assignee,
                due,
                labels,
                ends ? Optional.of(how) : Optional.empty(),
                ends ? Optional.of(now) : Optional.empty(),
                created,
                now);
    }

    /** What people may write into an issue. Not for sharing. */
    static final class Draft {
        IssueType type = IssueType.TASK;
        /** Of an epic, whose name is kept beside it. */
        String epicName = "";

        String summary = "";
        Optional<String> description = Optional.empty();
        Optional<String> reporter = Optional.empty();
        Optional<String> assignee = Optional.empty();
        Optional<LocalDate> due = Optional.empty();
        SortedSet<String> labels = new TreeSet<>();
    }
}
