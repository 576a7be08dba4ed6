package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import org.sensible.incidents.timeline.Revised;

/**
 * A revision of an event as answers give it.
 *
 * @param kind {@code first}, {@code edit}, {@code removal} or {@code choice}
 * @param at when we heard of it
 * @param editedAt when the source edited it; absent where it does not say, and for first words and choices
 * @param by who decided; absent for what the source says
 * @param changes each field that changed; {@code from} and {@code to} are absent where there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionJson(
        String id,
        String kind,
        String at,
        @Nullable String editedAt,
        @Nullable EventJson.AuthorJson by,
        List<ChangeJson> changes) {

    /** One field; times are instants, visibility is {@code shown}, {@code hidden}, or either with {@code ByRule}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeJson(
            String what, @Nullable String from, @Nullable String to) {

        static ChangeJson of(Revised.Change change) {
            return new ChangeJson(change.what(), change.from(), change.to());
        }
    }
}
