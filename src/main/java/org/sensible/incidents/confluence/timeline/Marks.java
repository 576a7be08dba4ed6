package org.sensible.incidents.confluence.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.timeline.TimelineEvent;

/** Which milestones rest on which events. A proposed one rests on its evidence like one that is set. Pure. */
final class Marks {

    private final Map<String, List<Mark>> byEvent = new HashMap<>();

    /** A milestone on the row of its evidence. */
    record Mark(Milestone milestone, MilestoneState state) {

        boolean isProposed() {
            return state.kind() == MilestoneState.Kind.PROPOSED;
        }
    }

    private Marks() {}

    static Marks of(Milestones milestones) {
        Marks marks = new Marks();
        for (Milestone milestone : Milestone.values()) {
            MilestoneState state = milestones.get(milestone);
            if (state.at() != null) {
                state.evidence().forEach(evidence -> marks.add(evidence, new Mark(milestone, state)));
            }
        }
        return marks;
    }

    private void add(Evidence evidence, Mark mark) {
        byEvent.computeIfAbsent(id(evidence.source(), evidence.externalId()), any -> new ArrayList<>())
                .add(mark);
    }

    /** In the order of the milestones; none where nothing rests on the event. */
    List<Mark> on(TimelineEvent event) {
        return byEvent.getOrDefault(id(event.source(), event.externalId()), List.of());
    }

    private static String id(String source, String externalId) {
        return source.length() + "/" + source + externalId;
    }
}
