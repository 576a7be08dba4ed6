package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

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

    /**
     * Zones by their names, as {@code Asia/Tokyo}.
     *
     * @throws InvalidInput if a name is that of no zone
     */
    public static List<ZoneId> zones(List<String> names) {
        return names.stream().map(PostmortemRequest::zone).toList();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zones", Text.of("incidents.settings.input.zone", name));
        }
    }
}
