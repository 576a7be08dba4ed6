package org.sensible.incidents.timeline.importing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Question;

/**
 * One import that goes on by itself, as far as it got. Immutable.
 *
 * @param id nobody guesses it, and it tells nothing
 * @param incident for which it is; {@code null} for one of all incidents, which is the administrators'
 * @param by who asked for it, and as whom it is done
 * @param source name of the format, such as {@code slack}
 * @param questions what only a person can answer; empty before the end
 * @param errors why it failed; empty for every other state
 * @param seenAliveAt when it last said how far it is
 */
public record ImportJob(
        String id,
        @Nullable IncidentName incident,
        Person by,
        String source,
        State state,
        ImportProgress progress,
        List<Question> questions,
        List<Problem> errors,
        Instant seenAliveAt) {

    /** How it is with an import. */
    public enum State {
        RUNNING,
        /** All of it was read. */
        DONE,
        /** It could not be read, or was stopped; what was added before stays. */
        FAILED
    }

    /** The incident, by both of its names. */
    public record IncidentName(String uid, String key) {

        public IncidentName {
            Objects.requireNonNull(uid, "uid");
            Objects.requireNonNull(key, "key");
        }
    }

    public ImportJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(seenAliveAt, "seenAliveAt");
        questions = List.copyOf(questions);
        errors = List.copyOf(errors);
        if (state != State.FAILED && !errors.isEmpty()) {
            throw new IllegalArgumentException("only what failed has errors: " + id);
        }
    }

    /** One that has just begun. */
    static ImportJob begun(String id, @Nullable IncidentName incident, Person by, String source, Instant now) {
        return new ImportJob(id, incident, by, source, State.RUNNING, ImportProgress.NONE, List.of(), List.of(), now);
    }

    ImportJob at(ImportProgress reached, Instant now) {
        return new ImportJob(id, incident, by, source, state, reached, questions, errors, now);
    }

    ImportJob done(ImportProgress reached, List<Question> asked, Instant now) {
        return new ImportJob(id, incident, by, source, State.DONE, reached, asked, List.of(), now);
    }

    ImportJob failed(List<Problem> why, Instant now) {
        return new ImportJob(id, incident, by, source, State.FAILED, progress, List.of(), why, now);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** What is said of it where it ended early: of one incident's import something may be kept, of all incidents' nothing is. */
    Problem told(String what, Object... arguments) {
        String feature = incident == null ? "incidents.archive.import" : "incidents.timeline.import";
        return new Problem(null, Text.of(feature + "." + what, arguments));
    }

    /** For the log: no name of a person, no text of the content. */
    @Override
    public String toString() {
        return "import " + id + " (" + source + " into " + (incident == null ? "all" : incident.key()) + ", " + state
                + ", " + progress.seen() + " seen)";
    }
}
