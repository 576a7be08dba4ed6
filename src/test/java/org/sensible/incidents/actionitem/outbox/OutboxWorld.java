package org.sensible.incidents.actionitem.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.actionitem.follow.DigestClaims;
import org.sensible.incidents.actionitem.follow.InMemoryItemReminderStore;
import org.sensible.incidents.actionitem.follow.InMemoryReportedItems;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.follow.ItemState;
import org.sensible.incidents.actionitem.follow.JiraDigest;
import org.sensible.incidents.actionitem.follow.JiraReminders;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.actionitem.follow.ReportJson;
import org.sensible.incidents.actionitem.follow.Reporting;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/** Jira's side over fakes, and Confluence's side behind a line that can be cut, before or after a report has come through. */
public final class OutboxWorld {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String ADDRESS =
            "https://wiki.example/rest/incidents/1.0/hooks/jira/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    public final MovableClock clock = new MovableClock(NOON);
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryReportingStates states = new InMemoryReportingStates();
    /** What stands in Jira, by issue; {@code null} for an item that cannot be read. */
    public final Map<Long, ItemState> items = new TreeMap<>();

    public final InMemoryReportedItems told = new InMemoryReportedItems();
    public final List<ItemReport> posted = new ArrayList<>();

    /** Why the line is cut; {@code null} while it works. */
    public Courier.Why cut;
    /** Whether a report still comes through where the line is cut, and only the answer is lost. */
    public boolean isAnswerLost;

    public String homeUrl = "https://jira.example";

    private final Reporting confluence = new Reporting(told, clock);
    private final IncidentWorld.DirectUnit work = new IncidentWorld.DirectUnit();
    private final Courier courier = this::post;
    private final ItemsOfJira jira = new Issues();
    private final OutboxPost post = new OutboxPost(states, jira, courier, work, clock);

    /** What Confluence's side answers when it is asked whom to remind. */
    public final List<JiraDigest> digests = new ArrayList<>();

    /** What was sent to users of Jira; all of them are known, and all are at work at noon. */
    public final List<Notice> sent = new ArrayList<>();

    public OutgoingMail.State mail = OutgoingMail.State.OPEN;
    private final JiraReminders reminders = new JiraReminders(
            new KnownUsers(),
            (person, at) -> at.atZone(ZoneOffset.UTC).getHour() == 12
                    ? Optional.of(at.atZone(ZoneOffset.UTC).toLocalDate())
                    : Optional.empty(),
            new DigestClaims(new InMemoryItemReminderStore(), () -> mail, work, clock),
            sent::add,
            clock);
    public final OutboxRound round = new OutboxRound(
            outbox, states, jira, post, new OutboxAsk(post, reminders, () -> mail, jira, clock), work, clock);
    public final ReportingSetup setup = new ReportingSetup(states, outbox, jira, courier, work);
    public final ItemChanges changes = new ItemChanges(states, outbox, work);

    private Courier.Answer post(Target target, String report) throws Courier.NotDelivered {
        if (cut != null && !isAnswerLost) {
            throw new Courier.NotDelivered(cut, 0, null);
        }
        ItemReport read = ReportJson.read(report).orElseThrow();
        posted.add(read);
        Reporting.Outcome outcome = confluence.take(read);
        if (cut != null) {
            throw new Courier.NotDelivered(cut, 0, null);
        }
        return new Courier.Answer(
                outcome.number(), !outcome.isPassedOver(), read.mails() == null ? List.of() : List.copyOf(digests));
    }

    /** An asking Jira that never sends anything. */
    public static OutboxAsk withoutMail(OutboxPost post, ItemsOfJira items, Clock clock) {
        return new OutboxAsk(post, null, () -> OutgoingMail.State.NO_SERVER, items, clock);
    }

    /** Everybody but nobody. */
    private static final class KnownUsers implements People {

        @Override
        public Optional<Person> byName(String userName) {
            return userName.equals("nobody") ? Optional.empty() : Optional.of(new Person("jira-" + userName));
        }

        @Override
        public Named describe(Person person) {
            return new Named(person.key(), person.key());
        }
    }

    /** An item changes in Jira. */
    public void changed(long issueId, ItemState state) {
        items.put(issueId, state);
        changes.changed(issueId);
    }

    /** An issue is deleted. */
    public void deleted(long issueId) {
        items.remove(issueId);
        changes.changed(issueId);
    }

    /** Everything that Confluence's side knows of this Jira. */
    public Map<Long, ItemState> known() {
        return told.inRange(states.read().jira(), new ItemReport.Range(0, ItemReport.Range.END));
    }

    private final class Issues implements ItemsOfJira {

        @Override
        public Map<Long, ItemState> now(Collection<Long> issueIds) {
            Map<Long, ItemState> found = new HashMap<>();
            issueIds.stream().filter(id -> items.get(id) != null).forEach(id -> found.put(id, items.get(id)));
            return found;
        }

        @Override
        public SortedSet<Long> all() {
            return new TreeSet<>(items.keySet());
        }

        @Override
        public String homeUrl() {
            return homeUrl;
        }
    }
}
