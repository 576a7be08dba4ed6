package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;

/** The settings as answers give them; what is not set has no field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsJson(
        @Nullable String space,
        @Nullable String parentPage,
        @Nullable PersonJson serviceUser,
        List<String> zones,
        @Nullable String slackWorkspace,
        boolean mail,
        int rawBodyDays,
        int draftAfterMinutes,
        Map<String, Integer> points,
        Map<String, Map<String, Integer>> weights) {}
