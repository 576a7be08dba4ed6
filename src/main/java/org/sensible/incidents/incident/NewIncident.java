package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What somebody says when declaring an incident; not checked yet. Only title and severity are required.
 *
 * @param startedAt when users began to be hurt, where that is known already
 * @param detectedAt when it was noticed, where that is known already
 * @param drill whether it is a training run
 */
public record NewIncident(
        @Nullable String title,
        @Nullable String severity,
        @Nullable String service,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable Person lead,
        @Nullable String slackChannel,
        @Nullable String jiraIssue,
        boolean drill) {}
