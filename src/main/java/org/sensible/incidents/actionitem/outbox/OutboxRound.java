package org.sensible.incidents.actionitem.outbox;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.outbox.Outbox.Note;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Tells Confluence's side what is in the outbox and drops what was taken; at night, and as the first thing, the whole list. What was
 * not taken stays for the next round. Then it asks whom this Jira is to remind. Must be called outside any unit of work, by one thread of the cluster at a time.
 */
@JiraComponent
public final class OutboxRound {

    /** How many notes, or items of the list, go into one report. */
    static final int PORTION = 500;

    /** Reports a round posts at most, so that one round of a minute stays within what the hook takes. */
    private static final int MOST_REPORTS = 200;

    private static final int NIGHT_ENDS = 5;
    private static final Duration LONGEST = Duration.ofHours(26);
    private static final Duration SHORTEST = Duration.ofHours(12);

    private final Outbox outbox;
    private final ReportingStates states;
    private final ItemsOfJira items;
    private final OutboxPost post;
    private final OutboxAsk ask;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public OutboxRound(
            Outbox outbox,
            ReportingStates states,
            ItemsOfJira items,
            OutboxPost post,
            OutboxAsk ask,
            UnitOfWork work,
            Clock clock) {
        this.outbox = outbox;
        this.states = states;
        this.items = items;
        this.post = post;
        this.ask = ask;
        this.work = work;
        this.clock = clock;
    }

    /** @return what was done, in a few English words */
    public String run() {
        ReportingState state = work.call(states::read);
        if (state.target() == null) {
            return "not set up";
        }
        if (!items.homeUrl().equals(state.homeUrl())) {
            return "paused: this Jira's address is " + items.homeUrl() + ", but reporting was set up at "
                    + state.homeUrl();
        }
        try {
            int told = tellNotes();
            boolean isWhole = isListDue(state);
            String listed = isWhole ? ", " + list() + " items listed" : "";
            int reminded = ask.run(isWhole);
            return told + " changes told" + listed + (reminded == 0 ? "" : ", " + reminded + " people reminded");
        } catch (Courier.NotDelivered later) {
            return "not told, tried again in the next round: " + later.getMessage();
        }
    }

    private int tellNotes() throws Courier.NotDelivered {
        int told = 0;
        for (int i = 0; i < MOST_REPORTS; i++) {
            List<Note> notes = work.call(() -> outbox.oldest(PORTION));
            if (notes.isEmpty()) {
                break;
            }
            post.tell(notes.stream().map(Note::issueId).toList(), null);
            work.run(() -> outbox.drop(notes.stream().map(Note::number).toList()));
            told += notes.size();
        }
        return told;
    }

    /** Tells every item there is, in portions that together cover all issues. */
    int list() throws Courier.NotDelivered {
        List<Long> all = new ArrayList<>(items.all());
        long after = 0;
        int from = 0;
        do {
            List<Long> portion = all.subList(from, Math.min(from + PORTION, all.size()));
            from += PORTION;
            boolean isLast = from >= all.size();
            long upTo = isLast ? ItemReport.Range.END : portion.get(portion.size() - 1);
            post.tell(portion, new ItemReport.Range(after, upTo));
            after = upTo;
        } while (from < all.size());
        work.run(() -> states.write(states.read().listed(clock.instant())));
        return all.size();
    }

    /** At night by the server's own clock; a night that was missed is made up for. */
    private boolean isListDue(ReportingState state) {
        if (state.listedAt() == null) {
            return true;
        }
        Instant now = clock.instant();
        Duration age = Duration.between(state.listedAt(), now);
        boolean isNight = now.atZone(ZoneId.systemDefault()).getHour() < NIGHT_ENDS;
        return age.compareTo(LONGEST) > 0 || isNight && age.compareTo(SHORTEST) > 0;
    }
}
