package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.time.ZoneId;
import java.util.List;

/**
 * What somebody wants of a new postmortem; what is left open follows the settings.
 *
 * @param space key of the space; {@code null}: the incident space
 * @param parent id of the page above; {@code null}: that of the settings, if the space is the incident space
 * @param title {@code null}: {@code INC-7 Postmortem: title of the incident}
 * @param zones in which times stand; empty: those of the settings
 */
public record PostmortemRequest(
        @Nullable String space,
        @Nullable String parent,
        @Nullable String title,
        List<ZoneId> zones) {

    public PostmortemRequest {
        zones = List.copyOf(zones);
    }
}
