package org.sensible.incidents.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.ItemsHere;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;

/**
 * {@code issue in openActionItems("INC-7")}: the action items of the incidents named, or of all without one, that are neither
 * done nor dropped, among the issues that the searcher may see. Threads may share it.
 */
public final class OpenActionItems extends AbstractJqlFunction {

    private final ItemSearch search;
    private final IssueItems items;
    private final JiraWording wording;

    @Inject
    public OpenActionItems(ItemSearch search, IssueItems items, JiraWording wording) {
        this.search = search;
        this.items = items;
        this.wording = wording;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause) {
        MessageSet messages = new MessageSetImpl();
        for (String argument : operand.getArgs()) {
            try {
                ItemsHere.incident(argument);
            } catch (Refusal refused) {
                refused.problems().stream().map(this::said).forEach(messages::addErrorMessage);
            }
        }
        return messages;
    }

    private String said(Problem problem) {
        return wording.tell(problem.text());
    }

    @Override
    public List<QueryLiteral> getValues(
            QueryCreationContext queryCreationContext, FunctionOperand operand, TerminalClause terminalClause) {
        ApplicationUser searcher = queryCreationContext.getApplicationUser();
        // What was not validated, such as a filter that was saved elsewhere, finds nothing rather than everything.
        if (validate(searcher, operand, terminalClause).hasAnyErrors()) {
            return List.of();
        }
        return search.all(searcher, jql(operand.getArgs())).stream()
                .filter(this::isNotDropped)
                .map(issue -> new QueryLiteral(operand, issue.getId()))
                .toList();
    }

    private static String jql(List<String> incidents) {
        String of = incidents.isEmpty()
                ? "is not EMPTY"
                : incidents.stream()
                        .map(key -> "\"" + ItemsHere.incident(key) + "\"")
                        .collect(Collectors.joining(", ", "in (", ")"));
        return "incidentKey " + of + " and statusCategory != Done";
    }

    /** The decision is in no index, so the issues found are asked one by one. */
    private boolean isNotDropped(Issue issue) {
        return items.text(issue)
                .flatMap(ItemPropertyJson::read)
                .map(ItemProperty::commitment)
                .filter(Commitment.NOT_DOING::equals)
                .isEmpty();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 0;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
