package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What a person says happened. Not checked yet.
 *
 * @param at required, from 1970 to 2199
 * @param text required, at most 32 000 characters
 * @param kind word of a {@link Kind}; {@code null} for a note
 * @param link http or https address of evidence
 */
public record Note(
        @Nullable Instant at,
        @Nullable String text,
        @Nullable String kind,
        @Nullable String link) {}
