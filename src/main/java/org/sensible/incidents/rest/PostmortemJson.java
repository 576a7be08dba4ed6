package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A postmortem as answers give it; see the REST contract. Absent is left out.
 *
 * @param due instant, {@code dueBy} says whether from the {@code policy} or a {@code person}
 * @param version number of the page's current version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostmortemJson(
        String pageId,
        String url,
        String title,
        String state,
        PersonJson owner,
        String due,
        String dueBy,
        int version,
        String askedAt,
        String reviewedAt,
        List<ReviewerJson> reviewers,
        CausesJson causes) {

    /**
     * One who was asked.
     *
     * @param readVersion absent where none was read
     * @param decision {@code approve} or {@code changes}, of {@code version}; absent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewerJson(
            PersonJson user, Integer readVersion, String decision, Integer version, String at, String comment) {}

    /** What was said of the causes: {@code understood} or {@code unknown}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CausesJson(String result, String tried, String missing, PersonJson by, String at) {}
}
