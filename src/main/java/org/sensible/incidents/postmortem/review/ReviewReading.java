package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.Postmortems;

/** What there is to know of a review, for who may see the incident. Threads may share it. */
@ConfluenceComponent
public final class ReviewReading {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final ReviewFiles files;
    private final PageVersions versions;
    private final ReviewDue due;

    @Inject
    public ReviewReading(
            Incidents incidents, Postmortems postmortems, ReviewFiles files, PageVersions versions, ReviewDue due) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.files = files;
        this.versions = versions;
        this.due = due;
    }

    /** @throws NotFound where there is no postmortem, or the reader may not view the incident */
    public ReviewState of(String key, Person reader) {
        Postmortems.Found found = postmortems.of(key, reader);
        Incident incident = incidents.get(key, reader);
        Review review = files.review(incident.key());
        Instant byPolicy = due.of(incident).orElse(null);
        return new ReviewState(
                incident,
                found,
                versions.current(found.page().pageId()),
                review,
                review.due() == null ? byPolicy : review.due(),
                review.due() == null && byPolicy != null,
                files.readings(incident.key()));
    }

    /**
     * What is different in the page since the reader had it open last; empty for who never had, who has the current version, and
     * where the old version is gone.
     */
    public Optional<Since> since(ReviewState state, Person reader) {
        int read = state.of(reader).map(Reading::readVersion).orElse(0);
        long page = state.found().page().pageId();
        if (read == 0 || read >= state.pageVersion()) {
            return Optional.empty();
        }
        return versions.find(page, read).flatMap(old -> versions.find(page, state.pageVersion())
                .map(now -> new Since(read, PageChanges.between(old.body(), now.body()))));
    }

    /**
     * Whether the reader's approval of an earlier version is to be asked about again, and what is different since: empty for who has not
     * approved, and where nothing that a reader sees is. Without changes where the host no longer has that version, so that nobody can
     * tell.
     */
    public Optional<Since> sinceApproval(ReviewState state, Person reader) {
        int approved = state.of(reader)
                .filter(Reading::hasApproved)
                .map(reading -> reading.decision().version())
                .orElse(0);
        if (approved == 0 || approved >= state.pageVersion() || state.state() == Postmortem.State.DRAFT) {
            return Optional.empty();
        }
        long page = state.found().page().pageId();
        Optional<PageVersions.Version> old = versions.find(page, approved);
        Optional<PageVersions.Version> now = versions.find(page, state.pageVersion());
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.of(new Since(approved, List.of()));
        }
        List<PageChanges.Change> changes =
                PageChanges.between(old.get().body(), now.get().body());
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Since(approved, changes));
    }

    /**
     * That the reader has that version of the page open.
     *
     * @param version from 1 to the current one; {@code null} for that
     */
    public void read(String key, @Nullable Integer version, Person reader) {
        ReviewState state = of(key, reader);
        int read = existing(version, state);
        files.change(state.incident().key(), reader, reading -> reading.read(read));
    }

    static int existing(@Nullable Integer version, ReviewState state) {
        if (version != null && (version < 1 || version > state.pageVersion())) {
            throw new InvalidInput("version", Text.of("incidents.review.input.version", state.pageVersion(), version));
        }
        return version == null ? Math.max(1, state.pageVersion()) : version;
    }

    /** What is different since that version. */
    public record Since(int version, List<PageChanges.Change> changes) {

        public Since {
            changes = List.copyOf(changes);
        }
    }
}
