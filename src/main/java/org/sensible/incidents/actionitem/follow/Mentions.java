package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.actionitem.follow.Mention.Role;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/**
 * Who is to be told of which action item now: the assignee before and after the day, a week later the lead too; the lead alone where
 * Confluence knows nobody of the assignee's name, or nobody who may see the incident. Nobody outside working hours. Runs in the unit of
 * work under way. Threads may share it.
 */
@ConfluenceComponent
public final class Mentions {

    private final ReportedItems items;
    private final IncidentStore incidents;
    private final IncidentAccess access;
    private final People people;
    private final Workdays workdays;
    private final DueDays days;

    @Inject
    public Mentions(
            ReportedItems items,
            IncidentStore incidents,
            IncidentAccess access,
            People people,
            Workdays workdays,
            DueDays days) {
        this.items = items;
        this.incidents = incidents;
        this.access = access;
        this.people = people;
        this.workdays = workdays;
        this.days = days;
    }

    /** In the order of the items' keys. */
    List<Mention> due(FollowRules rules, Instant now) {
        Map<String, Optional<Incident>> found = new HashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (ItemState item : items.owed()) {
            found.computeIfAbsent(item.incident(), incidents::find)
                    .filter(incident -> !incident.drill())
                    .ifPresent(incident -> mention(mentions, item, incident, rules, now));
        }
        return mentions;
    }

    private void mention(List<Mention> mentions, ItemState item, Incident incident, FollowRules rules, Instant now) {
        Optional<Person> doer = Optional.ofNullable(item.assignee())
                .flatMap(people::byName)
                .filter(person -> access.mayView(person, incident));
        LocalDate due = days.of(item, incident, rules, doer.orElse(null));
        doer.ifPresent(person -> at(person, now)
                .flatMap(today -> Mention.Stage.of(due, today))
                .ifPresent(stage -> mentions.add(new Mention(person, item, incident, due, stage, Role.ASSIGNEE))));
        Person lead = incident.lead() == null ? incident.declaredBy() : incident.lead();
        Role role = doer.isPresent() ? Role.LEAD : Role.STAND_IN;
        boolean isSame = doer.isPresent() && doer.get().equals(lead);
        if (!isSame && access.mayView(lead, incident)) {
            at(lead, now)
                    .flatMap(today -> Mention.Stage.of(due, today))
                    .filter(stage -> doer.isEmpty() || stage.concernsLead())
                    .ifPresent(stage -> mentions.add(new Mention(lead, item, incident, due, stage, role)));
        }
    }

    private Optional<LocalDate> at(Person person, Instant now) {
        return workdays.atWork(person, now);
    }
}
