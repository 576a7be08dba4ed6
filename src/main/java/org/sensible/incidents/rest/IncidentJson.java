package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;

/** An incident as answers give it; what is absent has no field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentJson(
        String key,
        String uid,
        String url,
        String title,
        String severity,
        String stage,
        String outcome,
        @Nullable String duplicateOf,
        @Nullable String service,
        boolean complex,
        boolean drill,
        @Nullable PersonJson lead,
        Map<String, PersonJson> roles,
        @Nullable String slackChannel,
        @Nullable String jiraIssue,
        @Nullable PostmortemLinkJson postmortem,
        @Nullable RestrictionJson restriction,
        PersonJson declaredBy,
        long version,
        Map<String, MilestoneJson> milestones,
        Map<String, KeyTimeJson> keyTimes) {

    /** For whom alone it is. */
    public record RestrictionJson(List<PersonJson> users, List<String> groups) {}

    /** Where its postmortem is and how far. */
    public record PostmortemLinkJson(String pageId, String url, String state) {}
}
