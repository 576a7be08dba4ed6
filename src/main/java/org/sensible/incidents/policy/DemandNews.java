package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Incident;

/** What became of demands while somebody was away. Threads may share it. */
@ConfluenceComponent
public final class DemandNews {

    private final Course course;
    private final InForce inForce;
    private final Clock clock;

    @Inject
    public DemandNews(Course course, InForce inForce, Clock clock) {
        this.course = course;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * A demand that was kept, broken, made good or excepted.
     *
     * @param at when
     */
    public record News(Demand demand, Instant at) {}

    /**
     * By the incidents' keys, earliest first; empty lists where nothing changed. One query of each kind, whatever their number.
     *
     * @param since what happened then is known already
     */
    public Map<String, List<News>> since(List<Incident> incidents, Instant since) {
        Instant now = clock.instant();
        PolicyHistory history = inForce.history();
        return course.of(incidents).stream()
                .collect(Collectors.toMap(facts -> facts.incident().key(), facts -> {
                    Policy policy = history.at(facts.incident().milestones().declaredAt())
                            .policy();
                    return Demands.of(policy, facts, now).stream()
                            .flatMap(demand -> Stream.ofNullable(changedAt(demand, facts))
                                    .filter(at -> at.isAfter(since) && !at.isAfter(now))
                                    .map(at -> new News(demand, at)))
                            .sorted(Comparator.comparing(News::at))
                            .toList();
                }));
    }

    /** {@code null} for what is still to come, and where nobody knows. */
    @Nullable
    private static Instant changedAt(Demand demand, Facts facts) {
        return switch (demand.state()) {
            case KEPT -> demand.at();
            case BROKEN -> demand.at() == null ? demand.dueAt() : demand.at();
            case EXCEPTED -> {
                DemandMark mark = facts.marks().get(demand.slug());
                yield mark == null ? null : mark.at();
            }
            default -> null;
        };
    }
}
