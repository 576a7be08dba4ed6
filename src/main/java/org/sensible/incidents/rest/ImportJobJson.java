package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.importing.ImportJob;
import org.sensible.incidents.timeline.importing.ImportProgress;

/**
 * How far an import is.
 *
 * @param incident absent for one of all incidents, whose entries are incidents and what is added are events
 * @param state {@code running}, {@code done} or {@code failed}
 * @param of how many entries there are, absent where that is known at the end only
 * @param questions once it is done, what only a person can answer
 * @param errors why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJobJson(
        String id,
        @Nullable String incident,
        String source,
        String state,
        int seen,
        @Nullable Integer of,
        int added,
        int known,
        int skipped,
        @Nullable String firstAt,
        @Nullable String lastAt,
        @Nullable List<QuestionJson> questions,
        @Nullable List<ErrorJson.Entry> errors) {

    static ImportJobJson of(ImportJob job, Wording wording) {
        ImportProgress progress = job.progress();
        Recorded recorded = progress.recorded();
        return new ImportJobJson(
                job.id(),
                job.incident() == null ? null : job.incident().key(),
                job.source(),
                job.state().name().toLowerCase(Locale.ROOT),
                progress.seen(),
                progress.of(),
                recorded.added(),
                recorded.known(),
                progress.skipped(),
                ImportJson.text(recorded.firstAt()),
                ImportJson.text(recorded.lastAt()),
                job.state() != ImportJob.State.DONE
                        ? null
                        : job.questions().stream()
                                .map(question -> QuestionJson.of(question, wording))
                                .toList(),
                job.state() != ImportJob.State.FAILED
                        ? null
                        : job.errors().stream()
                                .map(problem -> new ErrorJson.Entry(problem.field(), wording.tell(problem.text())))
                                .toList());
    }

    /** 202 with where to ask how far it is. */
    static Response accepted(ImportJob job, UriInfo address, Wording wording) {
        return Response.status(Response.Status.ACCEPTED)
                .location(address.getBaseUriBuilder()
                        .path("imports")
                        .path(job.id())
                        .build())
                .entity(of(job, wording))
                .build();
    }
}
