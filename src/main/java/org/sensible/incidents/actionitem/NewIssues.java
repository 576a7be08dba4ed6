package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.postmortem.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the issue of an action item in Jira: due when its policy wants it to be where nobody gave it a day, with a link back to the
 * postmortem. Threads may share it.
 */
@ConfluenceComponent
public final class NewIssues {

    private static final Logger LOG = LoggerFactory.getLogger(NewIssues.class);

    private final IssueGateway jira;
    private final ItemTerms terms;
    private final People people;
    private final Clock clock;

    @Inject
    public NewIssues(IssueGateway jira, ItemTerms terms, People people, Clock clock) {
        this.jira = jira;
        this.terms = terms;
        this.people = people;
        this.clock = clock;
    }

    /** The key of the new issue; as {@link IssueGateway#create} otherwise. */
    String make(Incident incident, WantedItem wanted, ItemProperty property, Optional<Pages.PageLink> page) {
        String issueKey = create(incident, wanted, property);
        page.ifPresent(p -> link(issueKey, p, property.incident()));
        return issueKey;
    }

    /** A project whose issues have no due date takes the item all the same: nobody asked for that day but the policy. */
    private String create(Incident incident, WantedItem wanted, ItemProperty property) {
        LocalDate asked = wanted.due() == null ? byPolicy(incident, wanted) : null;
        if (asked != null) {
            try {
                return jira.create(issue(wanted, asked, property));
            } catch (InvalidInput refused) {
                if (refused.problems().stream().noneMatch(problem -> "due".equals(problem.field()))) {
                    throw refused;
                }
            }
        }
        return jira.create(issue(wanted, wanted.due(), property));
    }

    @Nullable
    private LocalDate byPolicy(Incident incident, WantedItem wanted) {
        return terms.day(
                        incident,
                        wanted.isu().urgency(),
                        clock.instant(),
                        Optional.ofNullable(wanted.assignee())
                                .flatMap(people::byName)
                                .orElse(null))
                .orElse(null);
    }

    private static IssueGateway.NewIssue issue(WantedItem wanted, @Nullable LocalDate due, ItemProperty property) {
        return new IssueGateway.NewIssue(
                wanted.summary(), wanted.project(), wanted.issueType(), wanted.assignee(), due, property);
    }

    /**
     * The issue is there by now, and its property names the page, so a link that fails must not make it seem undone. The link
     * bears the incident's key: all who see the issue read it, and the page's title is for those who may see the page.
     */
    private void link(String issueKey, Pages.PageLink page, String incident) {
        try {
            jira.link(issueKey, new IssueGateway.LinkedPage(page.pageId(), page.url(), incident));
        } catch (Refusal refused) {
            LOG.warn("{} was made, but Jira took no link back to the postmortem: {}", issueKey, refused.getMessage());
        }
    }
}
