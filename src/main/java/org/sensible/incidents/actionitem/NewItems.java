package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises action items: makes the Jira issue as the person who asks, with its classification and a link back to the
 * postmortem. Who may change the incident may raise one, if Jira lets him. Threads may share it.
 */
@ConfluenceComponent
public final class NewItems {

    private static final Logger LOG = LoggerFactory.getLogger(NewItems.class);
    private static final int LONGEST_REQUEST_KEY = 255;

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final People people;
    private final IssueGateway jira;
    private final NewIssues issues;
    private final OnceOnly once;
    private final Clock clock;

    @Inject
    public NewItems(
            Incidents incidents,
            Postmortems postmortems,
            People people,
            IssueGateway jira,
            NewIssues issues,
            OnceOnly once,
            Clock clock) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.people = people;
        this.jira = jira;
        this.issues = issues;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Makes the issue.
     *
     * @param request the caller's own name for this call, which makes it safe to repeat; {@code null} for none
     * @throws Conflict for a drill, which touches nothing real; and while the same call is being carried out
     * @throws InvalidInput with everything that cannot be taken, by us or by Jira
     * @throws JiraSilent where Jira cannot be reached: the issue may have been made all the same
     * @throws JiraNotAuthorised where the person has to allow it first
     */
    public ActionItem raise(String incidentKey, WantedItem wanted, @Nullable String request, Person by) {
        Incident incident = incidents.getForChange(incidentKey, by);
        if (incident.drill()) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.drill", incident.key()));
        }
        Optional<Pages.PageLink> page =
                postmortems.find(incident).map(Postmortems.Found::page).filter(p -> !p.trashed());
        WantedItem checked = checked(wanted);
        ItemProperty property = property(incident, checked, page, by);
        String issueKey = request == null
                ? issues.make(incident, checked, property, page)
                : once.issue(
                        name(incident, request, by),
                        id -> madeBefore(incident, id),
                        id -> issues.make(incident, checked, property.requested(id), page));
        return madeItem(issueKey, checked, property);
    }

    private static ItemRequests.Name name(Incident incident, String request, Person by) {
        String key = Accepted.required("Idempotency-Key", request, LONGEST_REQUEST_KEY);
        return new ItemRequests.Name(by, "/incidents/" + incident.key() + "/action-items", key);
    }

    private Optional<String> madeBefore(Incident incident, String request) {
        return jira.ofIncident(incident.key()).stream()
                .filter(item -> item.property() != null
                        && request.equals(item.property().request()))
                .map(ActionItem::key)
                .findFirst();
    }

    private ItemProperty property(Incident incident, WantedItem wanted, Optional<Pages.PageLink> page, Person by) {
        return ItemProperty.proposed(
                        incident.key(),
                        wanted.isu(),
                        wanted.kind(),
                        clock.instant(),
                        people.describe(by).name())
                .answering(wanted.answers(), page.map(Pages.PageLink::url).orElse(null));
    }

    /** As Jira shows it; as far as it is known here where Jira falls silent right after it made it. */
    private ActionItem madeItem(String issueKey, WantedItem wanted, ItemProperty property) {
        try {
            return jira.read(issueKey);
        } catch (JiraSilent silent) {
            LOG.warn("{} was made, but Jira did not show it: {}", issueKey, silent.getMessage());
            return new ActionItem(
                    issueKey,
                    jira.url(issueKey),
                    wanted.summary(),
                    "",
                    ActionItem.State.OPEN,
                    null,
                    wanted.due(),
                    property);
        }
    }

    private static WantedItem checked(WantedItem wanted) {
        Problems problems = new Problems();
        String summary =
                problems.check(() -> Accepted.required("summary", oneLine(wanted.summary()), Accepted.SHORT_TEXT), "");
        String project = problems.check(() -> Accepted.required("project", wanted.project(), Accepted.SHORT_TEXT), "");
        String type =
                problems.check(() -> Accepted.optional("issueType", wanted.issueType(), Accepted.SHORT_TEXT), null);
        String assignee =
                problems.check(() -> Accepted.optional("assignee", wanted.assignee(), Accepted.SHORT_TEXT), null);
        problems.refuse();
        return new WantedItem(
                summary,
                project,
                type == null ? WantedItem.DEFAULT_TYPE : type,
                assignee,
                wanted.kind(),
                wanted.due(),
                wanted.isu(),
                wanted.answers());
    }

    /** Jira takes no line breaks in a summary. */
    @Nullable
    private static String oneLine(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\R", " ");
    }
}
