package org.sensible.incidents.confluence;

/**
 * One incident in short, for {@code summary.html.vm}.
 *
 * @param isOwnPage whether key and title stand above it already
 * @param next what to do now, in a sentence
 * @param demandsHtml rendered by its own template; empty where the policy asks for nothing
 * @param formHtml the form for a status update and the first steps; empty for who may not change the incident
 * @param closeHtml the form that closes it, with what is still asked; empty except on its own page
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
