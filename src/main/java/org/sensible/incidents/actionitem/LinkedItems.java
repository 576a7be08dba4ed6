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
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an issue that is there already an action item of an incident. Who may change the incident may, if Jira lets him.
 * Threads may share it.
 */
@ConfluenceComponent
public final class LinkedItems {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedItems.class);

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final People people;
    private final IssueGateway jira;
    private final Clock clock;

    @Inject
    public LinkedItems(Incidents incidents, Postmortems postmortems, People people, IssueGateway jira, Clock clock) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.people = people;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * Links an issue; one that is linked to this incident already stays as it is.
     *
     * @throws Conflict for a drill, for an item of another incident, and for an issue whose property cannot be read
     * @throws org.sensible.incidents.incident.InvalidInput without a key
     */
    public ActionItem link(String incidentKey, Wanted wanted, Person by) {
        Incident incident = incidents.getForChange(incidentKey, by);
        if (incident.drill()) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.drill", incident.key()));
        }
        ActionItem item = jira.read(Accepted.required("issue", wanted.issue(), Accepted.SHORT_TEXT));
        if (item.foreign() != null) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.unreadable", item.key()));
        }
        if (item.property() != null) {
            if (item.property().incident().equals(incident.key())) {
                return item;
            }
            throw new Conflict(Text.of(
                    "incidents.actionItem.refusal.linked",
                    item.key(),
                    item.property().incident()));
        }
        Optional<Pages.PageLink> page =
                postmortems.find(incident).map(Postmortems.Found::page).filter(p -> !p.trashed());
        ItemProperty property = ItemProperty.proposed(
                        incident.key(),
                        wanted.isu(),
                        wanted.kind(),
                        clock.instant(),
                        people.describe(by).name())
                .answering(wanted.answers(), page.map(Pages.PageLink::url).orElse(null));
        jira.write(item.key(), property);
        page.ifPresent(p -> back(item.key(), p, incident.key()));
        return item.with(property);
    }

    /** The issue is linked by now, so a link back that fails must not make it seem undone. */
    private void back(String issueKey, Pages.PageLink page, String incident) {
        try {
            jira.link(issueKey, new IssueGateway.LinkedPage(page.pageId(), page.url(), incident));
        } catch (Refusal refused) {
            LOG.warn("{} was linked, but Jira took no link back to the postmortem: {}", issueKey, refused.getMessage());
        }
    }

    /**
     * What a person asks for, not yet checked.
     *
     * @param issue key of the issue
     */
    public record Wanted(
            @Nullable String issue,
            Isu isu,
            @Nullable Kind kind,
            @Nullable Answers answers) {}
}
