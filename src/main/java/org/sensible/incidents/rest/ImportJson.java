package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.timeline.source.SlackImport;

/**
 * What became of an import.
 *
 * @param firstAt earliest instant in the file, absent where it held nothing for a timeline
 * @param questions what only a person can answer; none for a Slack export, which says everything itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
        int added,
        int known,
        int skipped,
        @Nullable String firstAt,
        @Nullable String lastAt,
        List<String> questions) {

    static ImportJson of(SlackImport.Imported imported) {
        return new ImportJson(
                imported.recorded().added(),
                imported.recorded().known(),
                imported.skipped(),
                text(imported.recorded().firstAt()),
                text(imported.recorded().lastAt()),
                List.of());
    }

    @Nullable
    private static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
