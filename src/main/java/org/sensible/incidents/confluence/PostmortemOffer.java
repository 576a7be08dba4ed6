package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Postmortems;

/** Where the wizard is offered with an incident chosen: the wizard itself says what is in the way. Threads may share it. */
@ConfluenceComponent
public final class PostmortemOffer {

    private final Postmortems postmortems;
    private final WriteAccess access;
    private final SettingsStore settings;
    private final Links links;
    private final UnitOfWork work;

    @Inject
    public PostmortemOffer(
            Postmortems postmortems, WriteAccess access, SettingsStore settings, Links links, UnitOfWork work) {
        this.postmortems = postmortems;
        this.access = access;
        this.settings = settings;
        this.links = links;
        this.work = work;
    }

    /** The address for who may change the incident, at any time before there is a page; empty otherwise. */
    String of(Incident incident, Person reader) {
        boolean mayBegin = access.pause().isEmpty()
                && access.mayChange(reader, incident)
                && postmortems.find(incident).isEmpty();
        return mayBegin ? address(incident) : "";
    }

    /** Those of real incidents that are recovered and have no page, by the incident's key. */
    Map<String, String> of(List<Incident> incidents) {
        if (access.pause().isPresent()) {
            return Map.of();
        }
        Set<String> begun = postmortems.find(incidents).keySet();
        return incidents.stream()
                .filter(incident -> !begun.contains(incident.key()) && incident.outcome() == Outcome.REAL)
                .filter(incident -> !incident.drill() && incident.milestones().isSet(Milestone.RECOVERED))
                .collect(Collectors.toMap(Incident::key, this::address));
    }

    private String address(Incident incident) {
        Settings decided = work.call(settings::read);
        return decided.space() == null ? "" : links.newPostmortem(incident.key(), decided.space());
    }
}
