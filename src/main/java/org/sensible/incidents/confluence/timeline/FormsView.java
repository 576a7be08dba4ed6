package org.sensible.incidents.confluence.timeline;

import java.util.List;

/**
 * The forms of the panel, for {@code timeline-forms.html.vm}.
 *
 * @param zones to tell a time in, the shown ones
 * @param milestones that people may set
 * @param jiraIssue the incident's issue, empty without
 * @param date day on which the incident was declared, as {@code 2026-11-01}, in the first zone
 */
public record FormsView(
        List<PanelView.Choice> zones, List<PanelView.Choice> milestones, String jiraIssue, String date) {}
