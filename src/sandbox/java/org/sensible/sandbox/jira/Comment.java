package org.sensible.sandbox.jira;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about an issue.
 *
 * @param author key of a user, as is the one who changed it last
 * @param visibility who alone may see it; empty for all who see the issue
 */
record Comment(
        long id,
        long issueId,
        String author,
        String body,
        Optional<Visibility> visibility,
        Instant created,
        String editor,
        Instant updated) {

    /**
     * Who alone may see a comment.
     *
     * @param type {@code role} or {@code group}
     */
    record Visibility(String type, String value) {}
}
