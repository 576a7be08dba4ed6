package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Decision;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemDecisions;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** Carries out how somebody answers a reminder: in Jira, as that person. Must be called outside any unit of work. Threads may share it. */
@ConfluenceComponent
public final class AnsweredItems {

    private final IssueGateway jira;
    private final IssueSteps steps;
    private final ItemDecisions decisions;
    private final Clock clock;

    @Inject
    public AnsweredItems(IssueGateway jira, IssueSteps steps, ItemDecisions decisions, Clock clock) {
        this.jira = jira;
        this.steps = steps;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput at {@code until} for a day that is over everywhere
     * @throws org.sensible.incidents.incident.Conflict where the issue is no action item, or its workflow has no such way
     */
    public ActionItem answer(String issueKey, ItemAnswer answer, Person by) {
        switch (answer.kind()) {
            case DONE -> steps.finish(issueKey);
            case LATER -> {
                requireAhead(answer.until());
                steps.due(issueKey, answer.until());
                decide(issueKey, Commitment.LATER, answer, by);
            }
            default -> decide(issueKey, Commitment.NOT_DOING, answer, by);
        }
        return jira.read(issueKey);
    }

    private void decide(String issueKey, Commitment commitment, ItemAnswer answer, Person by) {
        decisions.decide(issueKey, new Decision(commitment, answer.reason(), false), null, by);
    }

    /** Somewhere it may still be the day before. */
    private void requireAhead(LocalDate until) {
        LocalDate first = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        if (!until.isAfter(first)) {
            throw new InvalidInput("until", Text.of("incidents.answer.input.past", until.toString()));
        }
    }
}
