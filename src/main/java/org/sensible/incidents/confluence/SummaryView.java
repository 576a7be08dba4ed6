package org.sensible.incidents.confluence;

import java.util.List;

/**
 * One incident in short, for {@code summary.html.vm}.
 *
 * @param isOwnPage whether key and title stand above it already
 * @param stageHtml rendered by its own template, which escapes
 * @param lead display name, or that there is nobody yet
 * @param roles split-off duties with their people, in words
 * @param since how long it goes on, or when it was over
 * @param sinceAt that instant, once for each zone
 * @param next what to do now, in a sentence
 * @param demandsHtml rendered by its own template; empty where the policy asks for nothing
 * @param formHtml the form for a status update and the first steps; empty for who may not change the incident
 * @param pause why nothing can be changed now; empty where it can
 */
public record SummaryView(
        boolean isOwnPage,
        String key,
        String url,
        String title,
        String severity,
        String service,
        boolean isDrill,
        String stageHtml,
        String lead,
        List<String> roles,
        String since,
        List<String> sinceAt,
        String next,
        String demandsHtml,
        String formHtml,
        String pause) {

    /**
     * The view of {@code status-form.html.vm}.
     *
     * @param version of the incident, against lost updates
     * @param user name of the reader
     * @param wantsLead whether nobody leads yet
     * @param wantsEngaged whether nobody is known to work on it yet
     */
    public record Form(String key, String version, String user, boolean wantsLead, boolean wantsEngaged) {}
}
