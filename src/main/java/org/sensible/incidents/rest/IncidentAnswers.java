package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.postmortem.Postmortems;

/** Turns incidents into what a reader gets. Threads may share it. */
@ConfluenceComponent
public final class IncidentAnswers {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final People people;
    private final Links links;

    @Inject
    public IncidentAnswers(Incidents incidents, Postmortems postmortems, People people, Links links) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.people = people;
        this.links = links;
    }

    IncidentJson of(Incident incident, Person reader) {
        return of(List.of(incident), reader).get(0);
    }

    /** One for each, in the order given. What they have in common is read once for all. */
    List<IncidentJson> of(List<Incident> several, Person reader) {
        Map<String, KeyTimes> keyTimes = incidents.keyTimes(several, reader);
        Map<String, Postmortems.Found> found = postmortems.find(several);
        return several.stream()
                .map(incident -> json(incident, keyTimes.get(incident.key()), found.get(incident.key())))
                .toList();
    }

    private IncidentJson json(Incident incident, KeyTimes keyTimes, @Nullable Postmortems.Found postmortem) {
        return new IncidentJson(
                incident.key(),
                incident.uid(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                incident.stage().name(),
                incident.outcome().name(),
                incident.duplicateOf(),
                incident.service(),
                incident.complex(),
                incident.drill(),
                incident.lead() == null ? null : person(incident.lead()),
                roles(incident),
                incident.slackChannel(),
                incident.jiraIssue(),
                postmortem == null ? null : link(postmortem),
                restriction(incident.restriction()),
                person(incident.declaredBy()),
                incident.version(),
                MilestoneJson.of(incident.milestones()),
                KeyTimeJson.of(keyTimes));
    }

    private Map<String, PersonJson> roles(Incident incident) {
        Map<String, PersonJson> roles = new LinkedHashMap<>();
        incident.roles().forEach((role, person) -> roles.put(role.field(), person(person)));
        return roles;
    }

    private static IncidentJson.PostmortemLinkJson link(Postmortems.Found found) {
        return new IncidentJson.PostmortemLinkJson(
                Long.toString(found.page().pageId()),
                found.page().url(),
                found.state().name());
    }

    @Nullable
    private IncidentJson.RestrictionJson restriction(Restriction restriction) {
        return restriction.isNone()
                ? null
                : new IncidentJson.RestrictionJson(
                        restriction.users().stream().map(this::person).toList(), List.copyOf(restriction.groups()));
    }

    private PersonJson person(Person person) {
        return PersonJson.of(people.describe(person));
    }
}
