package org.sensible.incidents.confluence;

/**
 * One incident in short, for {@code summary.html.vm}.
 *
 * @param isOwnPage whether key and title stand above it already
 * @param next what to do now, in a sentence
 * @param demandsHtml rendered by its own template; empty where the policy asks for nothing
 * @param formHtml the form for a status update and the first steps; empty for who may not change the incident
 * @param closeHtml the forms that close it, with what is still asked, and ask for a change of the policy; may be empty
 * @param pause why nothing can be changed now; empty where it can
 */
public record SummaryView(
        boolean isOwnPage,
        IncidentView incident,
        String next,
        String demandsHtml,
        String formHtml,
        String closeHtml,
        String pause) {}
