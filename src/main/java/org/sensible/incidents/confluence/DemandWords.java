package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Demand.State;
import org.sensible.incidents.policy.Demands;

/** Demands as a reader meets them: what is next first, each with its instant and a word. Threads may share it. */
@ConfluenceComponent
public final class DemandWords {

    private static final Duration SOON = Duration.ofDays(1);
    private static final Map<State, String> ICONS = Map.of(
            State.KEPT, "check-circle-filled",
            State.DUE, "recent-filled",
            State.BROKEN, "error",
            State.EXCEPTED, "info-circle",
            State.NOT_YET, "recent");

    private final TimeWords times;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public DemandWords(TimeWords times, Wording wording, Clock clock) {
        this.times = times;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Those of an incident, what is next first.
     *
     * @param zones in which instants stand
     * @param hasAnchors whether each row gets its permanent address
     */
    DemandsView of(Incident incident, List<Demand> demands, List<ZoneId> zones, boolean hasAnchors) {
        return of(incident, demands, zones, hasAnchors, false);
    }

    /** Likewise; {@code mayChange}: whether the reader may say something of them. */
    DemandsView of(Incident incident, List<Demand> demands, List<ZoneId> zones, boolean hasAnchors, boolean mayChange) {
        List<DemandsView.Row> rows = new ArrayList<>();
        for (Demand demand : demands.stream().sorted(Demands.NEXT_FIRST).toList()) {
            boolean isNext = rows.isEmpty() && demand.isWaiting() && incident.stage() != Stage.CLOSED;
            rows.add(new DemandsView.Row(
                    demand.slug(),
                    wording.tell(demand.text()),
                    demand.state().word(),
                    isNext ? "next" : "",
                    ICONS.get(demand.state()),
                    note(demand, zones),
                    label(demand),
                    mayChange ? actions(demand, incident) : DemandsView.Actions.NONE));
        }
        return new DemandsView(incident.key(), hasAnchors, rows);
    }

    private static DemandsView.Actions actions(Demand demand, Incident incident) {
        boolean isOpen = incident.stage() != Stage.CLOSED;
        boolean isSaid =
                demand.state() == State.EXCEPTED && demand.reason().key().equals("incidents.policy.reason.excepted");
        boolean isSaidDone = demand.rule() == null && demand.at() != null;
        return new DemandsView.Actions(
                isOpen && demand.rule() == null && demand.isWaiting(),
                demand.state() == State.BROKEN || (isOpen && demand.state() == State.DUE),
                isSaid || isSaidDone);
    }

    /** How many were kept of those that are decided: {@code 5 of 6 kept}. */
    String sum(List<Demand> demands) {
        long kept = demands.stream().filter(d -> d.state() == State.KEPT).count();
        long decided =
                kept + demands.stream().filter(d -> d.state() == State.BROKEN).count();
        return decided == 0 ? "–" : wording.tell(Text.of("incidents.macro.board.kept", kept, decided));
    }

    private String note(Demand demand, List<ZoneId> zones) {
        if (demand.state() == State.EXCEPTED) {
            return wording.tell(demand.reason());
        }
        if (demand.state() == State.KEPT) {
            return demand.at() == null ? "" : times.everywhere(demand.at(), zones);
        }
        if (demand.dueAt() == null) {
            return "";
        }
        String due = times.everywhere(demand.dueAt(), zones);
        if (demand.state() == State.BROKEN && demand.at() != null) {
            return wording.tell(Text.of("incidents.macro.demand.late", due, took(demand)));
        }
        String key = demand.state() == State.BROKEN ? "incidents.macro.demand.since" : "incidents.macro.demand.until";
        return wording.tell(Text.of(key, due));
    }

    private String took(Demand demand) {
        return times.span(Duration.between(demand.from(), demand.at()).getSeconds());
    }

    private String label(Demand demand) {
        Instant now = clock.instant();
        if (demand.state() == State.DUE
                && demand.dueAt() != null
                && demand.dueAt().isBefore(now.plus(SOON))) {
            long left = Duration.between(now, demand.dueAt()).getSeconds();
            return wording.tell(Text.of("incidents.macro.demand.dueIn", times.span(Math.max(0, left))));
        }
        return wording.tell(demand.state().label());
    }
}
