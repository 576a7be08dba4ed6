package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * A part of the index of postmortems.
 *
 * @param total how many there are that the reader may see and that fit
 */
public record PostmortemIndexJson(
        List<EntryJson> values,
        int start,
        int limit,
        @JsonProperty("isLastPage") boolean isLastPage,
        int total) {

    /**
     * One postmortem. Absent is left out: a page that the reader may not see or that is gone, an owner where nothing but the mark of a
     * purged page is left, {@code actionItems} where Jira's side never reported or totals are switched off.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryJson(
            IncidentLinkJson incident,
            String pageId,
            String url,
            String title,
            String state,
            PersonJson owner,
            String recoveredAt,
            Map<String, KeyTimeJson> keyTimes,
            TallyJson actionItems) {}

    /** How many action items there are, as Jira's side reported them; those that were dropped do not count. */
    public record TallyJson(int total, int open, int done) {}

    /** The incident, as far as an index tells of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentLinkJson(String key, String url, String title, String severity, String service) {}
}
