package org.sensible.incidents.incident;

import java.util.List;

/**
 * What an administrator wants changed; not checked yet. A field that is not mentioned stays, {@code null} brings back
 * the default.
 */
public record SettingsChange(
        Given<String> space,
        Given<String> parentPage,
        Given<Person> serviceUser,
        Given<List<String>> zones,
        Given<String> slackWorkspace,
        Given<Boolean> mail,
        Given<Integer> rawBodyDays,
        Given<Integer> draftAfterMinutes) {}
