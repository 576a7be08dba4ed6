package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one user of Jira is to be told by Jira, since Confluence cannot. Immutable.
 *
 * @param user name in Jira
 * @param day which day it is at that person's work, as the policy says; {@code null} where it does not, so that Jira says
 * @param isTold whether Confluence told it today in its own list of notifications and could not mail it; otherwise Jira says what is new
 * @param items earliest first
 */
public record JiraDigest(String user, @Nullable LocalDate day, boolean isTold, List<DueItem> items) {

    public JiraDigest {
        Objects.requireNonNull(user, "user");
        items = List.copyOf(items);
    }
}
