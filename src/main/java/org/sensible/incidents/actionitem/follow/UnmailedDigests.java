package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Digests that Confluence told today in its list of notifications alone, for it has no mail server, as another product may mail them
 * while their reader is at work. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class UnmailedDigests {

    private final Mentions mentions;
    private final ReportedItems items;
    private final DigestClaims claims;
    private final Workdays workdays;
    private final DigestPost post;
    private final People people;
    private final UnitOfWork work;

    @Inject
    public UnmailedDigests(
            Mentions mentions,
            ReportedItems items,
            DigestClaims claims,
            Workdays workdays,
            DigestPost post,
            People people,
            UnitOfWork work) {
        this.mentions = mentions;
        this.items = items;
        this.claims = claims;
        this.workdays = workdays;
        this.post = post;
        this.people = people;
        this.work = work;
    }

    /** In the order of the user names; each by the Jira from which its first item comes, so that two Jiras do not both mail. */
    List<JiraDigest> of(String jira, FollowRules rules, Instant now) {
        Map<Person, List<Mention>> byPerson =
                work.call(() -> mentions.due(rules, now)).stream().collect(Collectors.groupingBy(Mention::person));
        List<ItemState> ofJira = work.call(() -> items.owed(jira));
        List<JiraDigest> digests = new ArrayList<>();
        byPerson.forEach((person, all) -> {
            if (ofJira.contains(all.get(0).item())) {
                digest(person, all, now).ifPresent(digests::add);
            }
        });
        digests.sort(Comparator.comparing(JiraDigest::user));
        return digests;
    }

    private Optional<JiraDigest> digest(Person person, List<Mention> all, Instant now) {
        return work.call(() -> workdays.atWork(person, now))
                .filter(today -> claims.isUnmailed(person, today))
                .map(today -> new JiraDigest(
                        people.describe(person).name(),
                        today,
                        true,
                        all.stream().map(post::item).toList()));
    }
}
