package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;

/**
 * An event of a timeline as answers give it; what is absent has no field.
 *
 * @param local date and time to the minute by the name of each zone that was asked for, in that order
 * @param why in the reader's language
 * @param repeats how often the same came again, where this event stands for all; absent otherwise
 * @param removed {@code true} where the source took it back, absent otherwise
 * @param undo after a change: the body that decides as it was decided before; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventJson(
        String id,
        String at,
        String timeFrom,
        String receivedAt,
        @Nullable String endedAt,
        String source,
        String kind,
        String text,
        @Nullable AuthorJson author,
        @Nullable String link,
        Map<String, String> local,
        boolean shown,
        String why,
        String by,
        int revisions,
        List<String> flags,
        @Nullable RepeatsJson repeats,
        @Nullable Boolean removed,
        @Nullable Map<String, Object> undo) {

    EventJson undoneBy(Map<String, Object> body) {
        return new EventJson(
                id,
                at,
                timeFrom,
                receivedAt,
                endedAt,
                source,
                kind,
                text,
                author,
                link,
                local,
                shown,
                why,
                by,
                revisions,
                flags,
                repeats,
                removed,
                body);
    }

    /**
     * What an event stands for besides itself.
     *
     * @param times how often the same came again
     * @param until when it came last
     */
    public record RepeatsJson(int times, String until) {}

    /**
     * Who said or did it.
     *
     * @param name user name in the host; absent for people and programs of other systems
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuthorJson(@Nullable String name, String displayName) {}
}
