package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Past incidents that are like one, the most alike first. Absent is left out. */
public record SimilarJson(List<EntryJson> values) {

    /**
     * One of them.
     *
     * @param postmortem where there is a page that the reader may see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryJson(
            PostmortemIndexJson.IncidentLinkJson incident,
            String recoveredAt,
            PageJson postmortem,
            List<WhyJson> why) {}

    public record PageJson(String pageId, String url, String title) {}

    /**
     * Why it is alike.
     *
     * @param reason {@code factors}, {@code words} or {@code service}
     * @param text the same in the reader's language
     * @param shared what both have
     */
    public record WhyJson(String reason, String text, List<String> shared) {}
}
