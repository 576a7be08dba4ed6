package org.sensible.incidents.postmortem.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.review.Readiness.Check;
import org.sensible.incidents.postmortem.review.Readiness.Finding;

/** What the incident's course shows: gaps in its timeline, milestones that are missing or contradict each other. Pure. */
final class CourseChecks {

    /** A silence as long as this wants a word, while the incident goes on. */
    static final Duration SILENCE = Duration.ofHours(1);

    private static final List<Milestone> TOLD =
            List.of(Milestone.STARTED, Milestone.DETECTED, Milestone.ENGAGED, Milestone.FIXED, Milestone.RECOVERED);

    private CourseChecks() {}

    static List<Finding> of(ReadinessFacts facts) {
        List<Finding> found = new ArrayList<>();
        untilEngaged(facts).ifPresent(found::add);
        found.addAll(silences(facts));
        Milestones milestones = facts.milestones();
        TOLD.stream()
                .filter(milestone -> !milestones.isSettled(milestone))
                .forEach(milestone -> found.add(
                        new Finding(Check.MILESTONES, Text.of("incidents.readiness.milestone", milestone.label()))));
        for (KeyTime keyTime : KeyTime.values()) {
            Span span = facts.spans().get(keyTime);
            if (span != null && span.state() == Span.State.CONTRADICTORY) {
                found.add(new Finding(
                        Check.CONTRADICTIONS,
                        Text.of(
                                "incidents.readiness.contradiction",
                                keyTime.label(),
                                keyTime.to().label(),
                                keyTime.from().label())));
            }
        }
        if (!milestones.isSettled(Milestone.TRIAGED)) {
            found.add(new Finding(Check.CAUSES, Text.of("incidents.readiness.causes")));
        }
        if (facts.reviewers() == 0) {
            found.add(new Finding(Check.REVIEWERS, Text.of("incidents.readiness.reviewers")));
        }
        return found;
    }

    /** Somebody was needed, and the page does not say what was done to get somebody. */
    private static Optional<Finding> untilEngaged(ReadinessFacts facts) {
        Instant detected = facts.milestones().at(Milestone.DETECTED).orElse(null);
        Instant engaged = facts.milestones().at(Milestone.ENGAGED).orElse(null);
        if (detected == null || engaged == null || !detected.isBefore(engaged)) {
            return Optional.empty();
        }
        boolean isTold = facts.events().stream().anyMatch(at -> at.isAfter(detected) && at.isBefore(engaged));
        long minutes = Duration.between(detected, engaged).toMinutes();
        return isTold || minutes == 0
                ? Optional.empty()
                : Optional.of(new Finding(Check.UNTIL_ENGAGED, Text.of("incidents.readiness.untilEngaged", minutes)));
    }

    private static List<Finding> silences(ReadinessFacts facts) {
        Optional<Instant> from = facts.milestones().at(Milestone.STARTED).or(() -> facts.milestones()
                .at(Milestone.DETECTED));
        Optional<Instant> to = facts.milestones().at(Milestone.RECOVERED);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        List<Instant> marks = new ArrayList<>(List.of(from.get()));
        facts.events().stream()
                .filter(at -> at.isAfter(from.get()) && at.isBefore(to.get()))
                .forEach(marks::add);
        marks.add(to.get());
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < marks.size(); i++) {
            Duration silence = Duration.between(marks.get(i - 1), marks.get(i));
            if (silence.compareTo(SILENCE) >= 0) {
                found.add(new Finding(
                        Check.SILENCE,
                        Text.of(
                                "incidents.readiness.silence",
                                silence.toMinutes(),
                                marks.get(i - 1).toString())));
            }
        }
        return found;
    }
}
