package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.source.Imports;

/**
 * What became of an import.
 *
 * @param firstAt earliest instant in the file, absent where it held nothing for a timeline
 * @param questions what only a person can answer: send it again with a zone, a date or the line written out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
        int added,
        int known,
        int skipped,
        @Nullable String firstAt,
        @Nullable String lastAt,
        List<QuestionJson> questions) {

    static ImportJson of(Imports.Imported imported, Wording wording) {
        return new ImportJson(
                imported.recorded().added(),
                imported.recorded().known(),
                imported.skipped(),
                text(imported.recorded().firstAt()),
                text(imported.recorded().lastAt()),
                imported.questions().stream()
                        .map(question -> QuestionJson.of(question, wording))
                        .toList());
    }

    @Nullable
    static String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
