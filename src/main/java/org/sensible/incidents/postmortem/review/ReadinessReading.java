package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/** How ready a postmortem is, for who may see the incident; hints on words for its author alone. Threads may share it. */
@ConfluenceComponent
public final class ReadinessReading {

    private final ReviewReading reading;
    private final PageVersions versions;
    private final Incidents incidents;
    private final Timelines timelines;
    private final ReviewItems items;
    private final HintReading hints;
    private final ReadinessGate gate;

    @Inject
    public ReadinessReading(
            ReviewReading reading,
            PageVersions versions,
            Incidents incidents,
            Timelines timelines,
            ReviewItems items,
            HintReading hints,
            ReadinessGate gate) {
        this.reading = reading;
        this.versions = versions;
        this.incidents = incidents;
        this.timelines = timelines;
        this.items = items;
        this.hints = hints;
        this.gate = gate;
    }

    /**
     * @return with hints for the owner, and for who saved the current version; without any for everybody else
     */
    public Looked of(String key, Person reader) {
        ReviewState state = reading.of(key, reader);
        Incident incident = state.incident();
        long page = state.found().page().pageId();
        PageVersions.Version version = versions.find(page, state.pageVersion()).orElse(null);
        String body = version == null ? "" : version.body();
        KeyTimes keyTimes = incidents.keyTimes(incident, reader);
        Readiness readiness = Readiness.of(
                body,
                new ReadinessFacts(
                        incident.milestones(),
                        keyTimes.spans(),
                        timelines.of(incident).events().stream()
                                .map(TimelineEvent::at)
                                .toList(),
                        items.of(incident, reader),
                        state.reviewers().size(),
                        (space, title) -> items.isThere(page, space, title)));
        boolean isAuthor =
                reader.equals(state.found().postmortem().owner()) || version != null && reader.equals(version.by());
        return new Looked(readiness, gate.isAsked(incident), isAuthor, isAuthor ? hints.of(body, state) : List.of());
    }

    /**
     * What was found.
     *
     * @param isBlocking whether the policy lets a review begin only once nothing is found
     * @param isAuthor whether the reader is who gets the hints
     */
    public record Looked(Readiness readiness, boolean isBlocking, boolean isAuthor, List<BlamelessHints.Hint> hints) {

        public Looked {
            hints = List.copyOf(hints);
        }
    }
}
