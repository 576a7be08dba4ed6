package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * What a person asks for when raising an action item, not yet checked.
 *
 * @param project key of the project in Jira
 * @param issueType name of the issue type; {@code null} for {@value #DEFAULT_TYPE}
 * @param assignee user name in Jira
 */
public record WantedItem(
        @Nullable String summary,
        @Nullable String project,
        @Nullable String issueType,
        @Nullable String assignee,
        @Nullable Kind kind,
        @Nullable LocalDate due,
        Isu isu,
        @Nullable Answers answers) {

    /** What an action item is where nobody says otherwise. */
    public static final String DEFAULT_TYPE = "Task";
}
