package org.sensible.incidents.postmortem.adoption;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Milestone;

/**
 * What a person made of a proposal; not checked yet.
 *
 * @param pageId the page
 * @param milestones those that are known
 * @param rows of the timeline, in any order
 * @param isOver whether what is not known is waived, so that nobody is asked for anything more
 */
public record WantedAdoption(
        long pageId,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String service,
        Map<Milestone, Instant> milestones,
        List<Proposal.Row> rows,
        boolean isOver) {

    public WantedAdoption {
        milestones = Map.copyOf(milestones);
        rows = List.copyOf(rows);
    }
}
