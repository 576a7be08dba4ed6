package org.sensible.incidents.actionitem.candidate;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.NewItems;
import org.sensible.incidents.actionitem.WantedItem;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Makes the issue of an idea: one, however often it is asked for within a day. It belongs to the incident in which the idea
 * came up last, as far as the person knows. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class CandidateIssues {

    private final Candidates candidates;
    private final NewItems items;
    private final CandidateStore store;
    private final UnitOfWork work;

    @Inject
    public CandidateIssues(Candidates candidates, NewItems items, CandidateStore store, UnitOfWork work) {
        this.candidates = candidates;
        this.items = items;
        this.store = store;
        this.work = work;
    }

    /**
     * Refuses as {@link NewItems#raise} does; the idea is kept until there is an issue.
     *
     * @throws Conflict where there is one already
     */
    public ActionItem raise(String id, Wanted wanted, Person by) {
        Candidate candidate = candidates.get(id, by);
        if (candidate.issueKey() != null) {
            throw new Conflict(Text.of("incidents.candidate.refusal.made", candidate.issueKey()));
        }
        List<Candidate.Sighting> sightings = candidate.sightings();
        Candidate.Sighting last = sightings.get(sightings.size() - 1);
        WantedItem item = new WantedItem(
                last.summary(),
                wanted.project(),
                wanted.issueType(),
                wanted.assignee(),
                candidate.kind(),
                wanted.due(),
                wanted.isu() == null ? candidate.isu() : wanted.isu(),
                sightings.size() == 1 ? candidate.answers() : null);
        ActionItem made = items.raise(last.incident(), item, "candidate-" + id, by);
        work.run(() -> store.made(id, made.key()));
        return made;
    }

    /**
     * What the idea does not say.
     *
     * @param project key of the project in Jira
     * @param isu {@code null} for that of the idea
     */
    public record Wanted(
            @Nullable String project,
            @Nullable String issueType,
            @Nullable String assignee,
            @Nullable LocalDate due,
            @Nullable Isu isu) {}
}
