package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Claims digests before they are handed over, so that nobody is told twice on one day or of one stage; and remembers which of them
 * were told while there was no mail server. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
@JiraComponent
public final class DigestClaims {

    /** Far longer than a stage, so that nobody is told of it again. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final ItemReminderStore store;
    private final OutgoingMail mail;
    private final UnitOfWork work;
    private final Clock clock;
    private volatile Instant forgetAt = Instant.MIN;

    @Inject
    public DigestClaims(ItemReminderStore store, OutgoingMail mail, UnitOfWork work, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Whether there is anything new to say, and nobody has said it to this person today.
     *
     * @param told a digest of each thing that is to be said; what was said before is not said again by itself
     */
    boolean claim(Person person, List<String> told, LocalDate today) {
        String day = Mention.digestOf(person, today);
        List<String> wanted = new ArrayList<>(told);
        wanted.add(day);
        Set<String> claimed = work.call(() -> store.claimed(wanted));
        wanted.removeAll(claimed);
        if (claimed.contains(day) || wanted.size() == 1) {
            return false;
        }
        if (mail.state() == OutgoingMail.State.NO_SERVER) {
            wanted.add(unmailed(person, today));
        }
        try {
            work.run(() -> store.claim(wanted, clock.instant()));
            return true;
        } catch (ItemReminderStore.Claimed fasterOne) {
            return false;
        }
    }

    /** Once a day, forgets what no reminder can repeat any more: a stage lasts for a week at most. */
    void forgetOld() {
        Instant now = clock.instant();
        if (now.isBefore(forgetAt)) {
            return;
        }
        forgetAt = now.plus(ONE_DAY);
        work.run(() -> store.forgetBefore(now.minus(KEPT)));
    }

    /** Whether that person's digest of that day was told without a mail, for there was no server. */
    boolean isUnmailed(Person person, LocalDate day) {
        String marker = unmailed(person, day);
        return work.call(() -> store.claimed(List.of(marker))).contains(marker);
    }

    private static String unmailed(Person person, LocalDate day) {
        return Digests.of("unmailed", person.key(), day.toString());
    }
}
