package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Reminds people of action items that were promised, whether their incident is closed or not: everything that one person has to know
 * in one digest, in that person's working hours, never two on one day. A digest is claimed before it is handed over: a node that stops
 * in between loses that one, and nobody is told twice. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class ItemReminders {

    private final Mentions mentions;
    private final FollowSettings settings;
    private final DigestClaims claims;
    private final Workdays workdays;
    private final DigestPost post;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public ItemReminders(
            Mentions mentions,
            FollowSettings settings,
            DigestClaims claims,
            Workdays workdays,
            DigestPost post,
            UnitOfWork work,
            Clock clock) {
        this.mentions = mentions;
        this.settings = settings;
        this.claims = claims;
        this.workdays = workdays;
        this.post = post;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Sends what is to be sent now.
     *
     * @return how many digests this run sent
     */
    public int send() {
        FollowRules rules = settings.read();
        if (!rules.reminds()) {
            return 0;
        }
        claims.forgetOld();
        Instant now = clock.instant();
        Map<Person, List<Mention>> byPerson = work.call(() -> mentions.due(rules, now)).stream()
                .sorted(Comparator.comparing(Mention::due)
                        .thenComparing(mention -> mention.item().key()))
                .collect(Collectors.groupingBy(Mention::person, LinkedHashMap::new, Collectors.toList()));
        int sent = 0;
        for (Map.Entry<Person, List<Mention>> each : byPerson.entrySet()) {
            LocalDate today =
                    work.call(() -> workdays.atWork(each.getKey(), now)).orElse(null);
            if (today != null && claims.claim(each.getKey(), digests(each.getValue()), today)) {
                post.send(each.getKey(), each.getValue(), today);
                sent++;
            }
        }
        return sent;
    }

    private static List<String> digests(List<Mention> mentions) {
        return mentions.stream().map(Mention::digest).toList();
    }
}
