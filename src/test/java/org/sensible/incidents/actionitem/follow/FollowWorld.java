package org.sensible.incidents.actionitem.follow;

import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.actionitem.FakeTerms;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/**
 * Reminders in Confluence over fakes, with a mail server until it is taken away. Confluence knows alice and bob, by those names; everybody
 * works from 9 to 17 UTC, at weekends too.
 */
public final class FollowWorld {

    public final List<Notice> sent = new ArrayList<>();
    public final FakeTerms terms = new FakeTerms();
    public final InMemoryFollowSettings settings = new InMemoryFollowSettings();
    public OutgoingMail.State mail = OutgoingMail.State.OPEN;

    /** Whom a policy names in plain words: at work from that hour on, for 8 hours. */
    public final Map<String, Integer> named = new java.util.HashMap<>();

    public final ItemReminders reminders;
    public final JiraDigests jiraDigests;

    public FollowWorld(ReportedItems items, IncidentWorld world, Clock clock) {
        IncidentWorld.DirectUnit work = new IncidentWorld.DirectUnit();
        Workdays workdays = new OfficeHours();
        People directory = new Directory();
        DueDays days = new DueDays(terms, workdays);
        Mentions mentions = new Mentions(items, world.store, world.access, directory, workdays, days);
        DigestClaims claims = new DigestClaims(new InMemoryItemReminderStore(), () -> mail, work, clock);
        DigestPost post = new DigestPost(new IncidentWorld.FakeLinks(), sent::add);
        reminders = new ItemReminders(mentions, settings, claims, workdays, post, work, clock);
        jiraDigests = new JiraDigests(
                settings,
                () -> mail,
                new Strangers(items, world.store, directory, days, workdays),
                new UnmailedDigests(mentions, items, claims, workdays, post, directory, work),
                work,
                clock);
    }

    private static final class Directory implements People {

        @Override
        public Optional<Person> byName(String userName) {
            return Optional.ofNullable(Map.of("alice", ALICE, "bob", BOB).get(userName));
        }

        @Override
        public Named describe(Person person) {
            String name = person.key().replace("key-", "");
            return new Named(name, name);
        }
    }

    private final class OfficeHours implements Workdays {

        @Override
        public Optional<LocalDate> atWork(Person person, Instant at) {
            return atWork(9, at);
        }

        @Override
        public boolean knows(String userName) {
            return named.containsKey(userName);
        }

        @Override
        public Optional<LocalDate> atWork(String userName, Instant at) {
            return knows(userName) ? atWork(named.get(userName), at) : Optional.empty();
        }

        private static Optional<LocalDate> atWork(int from, Instant at) {
            int hour = at.atZone(ZoneOffset.UTC).getHour();
            return hour >= from && hour < from + 8
                    ? Optional.of(at.atZone(ZoneOffset.UTC).toLocalDate())
                    : Optional.empty();
        }

        @Override
        public LocalDate after(Instant from, int days, @Nullable Person person) {
            return from.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
        }
    }
}
