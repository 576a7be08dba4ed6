package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.People;

/**
 * Promised items of users of a Jira whom Confluence does not know, so that no digest of ours reaches them. Not of restricted incidents:
 * nobody can say whether such a user may know of one. Runs in the unit of work under way. Threads may share it.
 */
@ConfluenceComponent
public final class Strangers {

    private final ReportedItems items;
    private final IncidentStore incidents;
    private final People people;
    private final DueDays days;
    private final Workdays workdays;

    @Inject
    public Strangers(ReportedItems items, IncidentStore incidents, People people, DueDays days, Workdays workdays) {
        this.items = items;
        this.incidents = incidents;
        this.people = people;
        this.days = days;
        this.workdays = workdays;
    }

    /** In the order of the user names; nobody whose hours the policy tells and who is not at work now. */
    List<JiraDigest> of(String jira, FollowRules rules, Instant now) {
        List<JiraDigest> digests = new ArrayList<>();
        near(jira, rules, now).forEach((user, items) -> {
            LocalDate day = workdays.atWork(user, now).orElse(null);
            if (day != null || !workdays.knows(user)) {
                items.sort(Comparator.comparing(DueItem::due).thenComparing(DueItem::key));
                digests.add(new JiraDigest(user, day, false, items));
            }
        });
        return digests;
    }

    /** What is due or near, wherever they are, by user name. */
    private Map<String, List<DueItem>> near(String jira, FollowRules rules, Instant now) {
        LocalDate last = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(Mention.NOTICE_DAYS + 1L);
        List<ItemState> unknown = items.owed(jira).stream()
                .filter(item -> item.assignee() != null
                        && people.byName(item.assignee()).isEmpty())
                .toList();
        Map<String, Incident> known =
                incidents.ofKeys(unknown.stream().map(ItemState::incident).collect(Collectors.toSet())).stream()
                        .filter(incident ->
                                !incident.drill() && incident.restriction().isNone())
                        .collect(Collectors.toMap(Incident::key, Function.identity()));
        Map<String, List<DueItem>> byUser = new TreeMap<>();
        for (ItemState item : unknown) {
            Optional.ofNullable(known.get(item.incident()))
                    .map(incident -> days.of(item, incident, rules, null))
                    .filter(due -> !due.isAfter(last))
                    .ifPresent(due -> byUser.computeIfAbsent(item.assignee(), user -> new ArrayList<>())
                            .add(new DueItem(item.key(), item.incident(), due, null)));
        }
        return byUser;
    }
}
