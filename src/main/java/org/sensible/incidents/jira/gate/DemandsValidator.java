package org.sensible.incidents.jira.gate;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;
import org.sensible.incidents.actionitem.gate.Gate;
import org.sensible.incidents.actionitem.gate.GateRules;
import org.sensible.incidents.actionitem.gate.Verdict;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.jira.IssueItems;
import org.sensible.incidents.jira.JiraWording;

/**
 * Holds an issue up before a step of a workflow while its incident's demands are open. A validator and no condition: a condition takes the
 * button away and can neither say why nor hear a reason. Jira makes one for each step; it asks as the person who takes the step.
 */
public final class DemandsValidator implements Validator {

    /** Names of the settings in a workflow, for good. */
    static final String ASKS = "demandsAsked";

    static final String ITEMS = "demandsOfItems";

    private final Gate gate;
    private final IssueItems items;
    private final JiraAuthenticationContext session;
    private final CommentManager comments;
    private final GateWords words;

    @Inject
    public DemandsValidator(
            Gate gate,
            IssueItems items,
            @JiraImport JiraAuthenticationContext session,
            @JiraImport CommentManager comments,
            JiraWording wording) {
        this.gate = gate;
        this.items = items;
        this.session = session;
        this.comments = comments;
        words = new GateWords(wording);
    }

    @Override
    @SuppressWarnings("rawtypes") // the host's own signature
    public void validate(Map transientVars, Map args, PropertySet ps) throws InvalidInputException {
        Issue issue = (Issue) Objects.requireNonNull(transientVars.get("issue"), "issue");
        ApplicationUser user = session.getLoggedInUser();
        if (user == null) {
            throw new InvalidInputException(words.nobody());
        }
        String incident = items.text(issue)
                .flatMap(ItemPropertyJson::read)
                .map(ItemProperty::incident)
                .orElse(null);
        Gate.Step step = new Gate.Step(issue.getKey(), incident, Objects.toString(transientVars.get("comment"), null));
        Verdict verdict = gate.judge(step, GateRules.of(args.get(ASKS), args.get(ITEMS)));
        if (verdict instanceof Verdict.HeldUp held) {
            throw new InvalidInputException(words.heldUp(held));
        }
        if (verdict instanceof Verdict.AllowFirst first) {
            throw new InvalidInputException(words.allowFirst(first));
        }
        note(verdict, issue, user);
    }

    /** What nobody else would hear of stands under the issue. Where nothing is linked the workflow's own page says so. */
    private void note(Verdict verdict, Issue issue, ApplicationUser user) {
        if (verdict instanceof Verdict.NotAsked unasked && unasked.why() != Why.NO_LINK) {
            comments.create(issue, user, words.notAsked(), false);
        } else if (verdict instanceof Verdict.Overruled overruled
                && !overruled.untold().isEmpty()) {
            comments.create(issue, user, words.untold(overruled), false);
        }
    }
}
