package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.ZoneId;
import java.util.List;

/**
 * What an administrator decided. Immutable.
 *
 * @param space key of the space in which incidents live; {@code null} until one is chosen, and then nothing is declared
 * @param parentPage id of the page under which postmortems are made; {@code null} for the top of the space
 * @param serviceUser as whom the product acts where nobody is there
 * @param zones in which times are shown, in that order, at least one
 * @param slackWorkspace address of the workspace, for links; {@code null} where Slack rows have none
 * @param mail whether people are told by mail too, where the host has a mail server
 * @param rawBodyDays for how many days bodies that matched nothing are kept
 * @param draftAfterMinutes how long RECOVERED stands before a postmortem that is owed is drafted by itself, from 0
 */
public record Settings(
        @Nullable String space,
        @Nullable String parentPage,
        @Nullable Person serviceUser,
        List<ZoneId> zones,
        @Nullable String slackWorkspace,
        boolean mail,
        int rawBodyDays,
        int draftAfterMinutes) {

    /** What holds until somebody decides. */
    public static final Settings DEFAULTS =
            new Settings(null, null, null, List.of(ZoneId.of("UTC")), null, true, 14, 10);

    public Settings {
        zones = List.copyOf(zones);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("times need a zone to be shown in");
        }
    }
}
