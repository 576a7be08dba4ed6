package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Proposals;

/**
 * Proposes milestones by what sources told, once it is recorded. It does so only when something is new, so that a repeated
 * alert does not bring back what a person took away; and it knows what it has not finished, so that a delivery that failed
 * half-way is whole when it is sent again. What one delivery costs does not grow with what is stored. Must be called outside
 * any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class MilestoneProposer {

    private final TimelineStore timelines;
    private final SignalStore signals;
    private final Proposals proposals;
    private final Clock clock;

    @Inject
    public MilestoneProposer(TimelineStore timelines, SignalStore signals, Proposals proposals, Clock clock) {
        this.timelines = timelines;
        this.signals = signals;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * @param told what was recorded just now
     * @param meanings what it means for milestones
     */
    public void told(Incident incident, List<NewEvent> told, List<Signal> meanings) {
        String uid = incident.uid();
        List<Signal> heard = meanings.stream().map(MilestoneProposer::cleaned).toList();
        boolean areRevised = areRevised(incident, told);
        if (!heard.isEmpty() && timelines.inTurn(uid, () -> signals.note(uid, heard))) {
            proposals.propose(incident.key(), this::suggested);
            signals.settle(uid, heard);
        } else if (areRevised) {
            proposals.propose(incident.key(), this::suggested);
        } else if (areFirstWords(incident, told)) {
            proposals.propose(incident.key(), now -> afterWords(suggested(now)));
        }
    }

    /**
     * A person corrected an event, or took a correction back: what was proposed because of it follows.
     *
     * @param counts whether it is still what its source said it is
     */
    public void corrected(Incident incident, TimelineEvent event, boolean counts) {
        Instant at = event.removed() || !counts ? null : event.at();
        if (moved(incident, event.source(), event.externalId(), at) || Groups.isSaid(event)) {
            proposals.propose(incident.key(), this::suggested);
        }
    }

    /** Whether what sources changed afterwards, or took back, makes a difference. */
    private boolean areRevised(Incident incident, List<NewEvent> told) {
        boolean moved = false;
        for (NewEvent event : told) {
            if (event.edit() != null) {
                String externalId = Intake.clean(event.externalId());
                TimelineEvent now = timelines
                        .find(
                                incident.uid(),
                                EventId.of(incident.uid(), event.source(), externalId)
                                        .value())
                        .orElse(null);
                moved |= now != null && moved(incident, event.source(), externalId, now.removed() ? null : now.at());
            }
        }
        return moved;
    }

    private boolean moved(Incident incident, String source, String externalId, @Nullable Instant at) {
        return timelines.inTurn(incident.uid(), () -> signals.move(incident.uid(), source, externalId, at));
    }

    /**
     * For what comes from a transcript or an export, where nobody but the words says what an event means. An end is not
     * believed then: which alert it ends cannot be known.
     */
    public void imported(Incident incident, List<NewEvent> told) {
        told(
                incident,
                told,
                told.stream().flatMap(event -> meaning(event).stream()).toList());
    }

    /** As its event was cleaned: the evidence names the event by the id that is kept. */
    private static Signal cleaned(Signal signal) {
        return new Signal(
                signal.type(),
                signal.source(),
                signal.alert() == null ? null : Intake.clean(signal.alert()),
                signal.at(),
                Intake.clean(signal.externalId()),
                Intake.link(signal.link()).orElse(null));
    }

    private static Optional<Signal> meaning(NewEvent event) {
        Optional<Signal.Type> type =
                switch (event.kind()) {
                    case ALERT -> Optional.of(Signal.Type.FIRING);
                    case ACK -> Optional.of(Signal.Type.TAKEN);
                    case DEPLOY -> Optional.of(Signal.Type.DEPLOYED);
                    case ROLLBACK -> Optional.of(Signal.Type.ROLLED_BACK);
                    default -> Optional.empty();
                };
        return type.filter(known -> event.edit() == null || !event.edit().removal())
                .filter(known -> !isChange(event.kind()) || Outcomes.isSuccess(event.text()))
                .map(known -> Signal.of(known, null, event));
    }

    private static boolean isChange(Kind kind) {
        return kind == Kind.DEPLOY || kind == Kind.ROLLBACK;
    }

    private Map<Milestone, MilestoneState> suggested(Incident incident) {
        return new Suggestions(incident, signals, firstWords(incident), clock.instant()).all();
    }

    private List<TimelineEvent> firstWords(Incident incident) {
        return timelines.curation().ofTier(incident.uid(), Tier.FIRST, Curation.CANDIDATES);
    }

    /** Words say who works on it since when, and nothing of the rest. */
    private static Map<Milestone, MilestoneState> afterWords(Map<Milestone, MilestoneState> all) {
        return Map.of(Milestone.ENGAGED, all.get(Milestone.ENGAGED), Milestone.FIXED, all.get(Milestone.FIXED));
    }

    /** Whether the first words that count are among what was told just now. */
    private boolean areFirstWords(Incident incident, List<NewEvent> told) {
        Set<String> said = told.stream()
                .filter(event -> event.kind() == Kind.MESSAGE)
                .filter(event -> event.author() != null && !event.author().bot())
                .map(event -> Intake.clean(event.externalId()))
                .collect(Collectors.toSet());
        return !said.isEmpty()
                && !incident.milestones().isSettled(Milestone.ENGAGED)
                && Optional.ofNullable(suggested(incident).get(Milestone.ENGAGED))
                        .filter(engaged ->
                                engaged.evidence().stream().anyMatch(evidence -> said.contains(evidence.externalId())))
                        .isPresent();
    }
}
