package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Postmortem.State;
import org.sensible.incidents.postmortem.review.Causes;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.ReviewReading;
import org.sensible.incidents.postmortem.review.ReviewState;
import org.sensible.incidents.postmortem.review.Verdict;

/** A review in the reader's words. Threads may share it. */
@ConfluenceComponent
public final class ReviewWords {

    private final People people;
    private final TimeWords times;
    private final TeamZones zones;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public ReviewWords(People people, TimeWords times, TeamZones zones, Wording wording, Clock clock) {
        this.people = people;
        this.times = times;
        this.zones = zones;
        this.wording = wording;
        this.clock = clock;
    }

    List<ReviewView.Step> steps(ReviewState state) {
        Instant drafted = state.found().postmortem().createdAt();
        return List.of(
                step(state, State.DRAFT, drafted),
                step(state, State.IN_REVIEW, state.review().askedAt()),
                step(state, State.REVIEWED, state.review().reviewedAt()));
    }

    private ReviewView.Step step(ReviewState review, State step, @Nullable Instant at) {
        int place = step.compareTo(review.state());
        boolean isDone = place < 0 || review.state() == State.REVIEWED;
        String state = isDone ? "done" : place == 0 ? "current" : "open";
        String icon = isDone ? "check-circle-filled" : place == 0 ? "recent-filled" : "recent";
        String when = at == null || place > 0 ? "" : times.date(at, zones.first());
        return new ReviewView.Step(tell("incidents.review.state." + step.name()), state, icon, when);
    }

    String name(ReviewState state) {
        return people.describe(state.found().postmortem().owner()).displayName();
    }

    /** By when, whether that is over, and who says so. */
    String due(ReviewState state) {
        if (state.due() == null) {
            return "";
        }
        String when = times.everywhere(state.due(), zones.all());
        boolean isLate = state.state() != State.REVIEWED && state.due().isBefore(clock.instant());
        String said = state.isDueByPolicy() ? tell("incidents.review.panel.dueByPolicy", when) : when;
        return isLate ? tell("incidents.review.panel.late", said) : said;
    }

    String count(ReviewState state) {
        int asked = state.reviewers().size();
        return asked == 0 ? "" : tell("incidents.review.panel.count", state.approvals(), asked);
    }

    ReviewView.Reviewer reviewer(Reading reading, ReviewState state) {
        String read = reading.readVersion() == 0
                ? tell("incidents.review.panel.readNothing")
                : tell("incidents.review.panel.read", reading.readVersion(), state.pageVersion());
        String name = people.describe(reading.person()).displayName();
        if (reading.decision() == null) {
            boolean isAsked = state.state() == State.IN_REVIEW;
            String label = tell("incidents.review.panel." + (isAsked ? "waiting" : "named"));
            return new ReviewView.Reviewer(name, isAsked ? "aui-lozenge-inprogress" : "", label, read, "");
        }
        boolean approves = reading.decision().verdict() == Verdict.APPROVE;
        String comment = reading.decision().comment();
        return new ReviewView.Reviewer(
                name,
                approves ? "aui-lozenge-success" : "aui-lozenge-moved",
                tell(
                        "incidents.review.panel." + (approves ? "approved" : "asksChange"),
                        reading.decision().version()),
                read,
                comment == null ? "" : comment);
    }

    String since(ReviewReading.Since since) {
        String what = since.changes().isEmpty() ? tell("incidents.review.panel.nothingSeen") : listed(since);
        return tell("incidents.review.panel.since", since.version(), what);
    }

    private String listed(ReviewReading.Since since) {
        return since.changes().stream()
                .map(change -> wording.tell(change.text()))
                .collect(Collectors.joining(tell("incidents.review.panel.comma")));
    }

    /** Asks whether an approval of an earlier version still stands. */
    String stands(ReviewState state, ReviewReading.Since changed) {
        return changed.changes().isEmpty()
                ? tell("incidents.review.panel.standsUnseen", changed.version(), state.pageVersion())
                : tell("incidents.review.panel.stands", changed.version(), state.pageVersion(), listed(changed));
    }

    /** What the team concluded of causes and policy. */
    List<String> notes(ReviewState state, @Nullable String wish) {
        List<String> notes = new ArrayList<>();
        Causes causes = state.review().causes();
        if (causes != null) {
            String who = people.describe(causes.by()).displayName();
            String when = times.dateAndTime(causes.at(), zones.first());
            notes.add(
                    causes.understood()
                            ? tell("incidents.review.panel.understood", who, when)
                            : tell("incidents.review.panel.unknown", who, when, causes.tried(), causes.missing()));
        }
        if (wish != null) {
            notes.add(tell("incidents.review.panel.wish", wish));
        }
        prepared(state.incident()).ifPresent(notes::add);
        return notes;
    }

    private Optional<String> prepared(Incident incident) {
        MilestoneState prepared = incident.milestones().get(Milestone.PREPARED);
        return prepared.isSet()
                ? Optional.of(tell("incidents.review.panel.prepared", times.dateAndTime(prepared.at(), zones.first())))
                : Optional.empty();
    }

    String proposal(ReviewState state) {
        Causes causes = state.review().causes();
        return causes == null || causes.understood() ? "" : tell("incidents.review.causes.item", causes.missing());
    }

    ReviewView.Form form(ReviewState state) {
        return new ReviewView.Form(
                state.reviewers().stream()
                        .map(reading -> people.describe(reading.person()).name())
                        .collect(Collectors.joining(", ")),
                people.describe(state.found().postmortem().owner()).name());
    }

    private String tell(String key, Object... arguments) {
        return wording.tell(Text.of(key, arguments));
    }
}
