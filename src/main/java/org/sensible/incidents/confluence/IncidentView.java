package org.sensible.incidents.confluence;

import java.util.List;

/**
 * What board and summary alike show of an incident.
 *
 * @param service empty where none is named
 * @param stageHtml rendered by its own template, which escapes
 * @param lead display name, or that there is nobody yet
 * @param roles split-off duties with their people, in words
 * @param since how long it goes on, or when it was over
 * @param sinceAt that instant, once for each zone
 */
public record IncidentView(
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
        List<String> sinceAt) {}
