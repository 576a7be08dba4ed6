package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.PolicyDiff;
import org.sensible.incidents.policy.PolicyVersion;
import org.sensible.incidents.policy.page.PageProblem;
import org.sensible.incidents.policy.page.PolicyPages;
import org.sensible.incidents.policy.page.PolicyState;
import org.sensible.incidents.policy.page.PolicyUpkeep;
import org.sensible.incidents.policy.page.PolicyUpkeepStore;

/** How a policy stands, in the reader's language. Threads may share it. */
@ConfluenceComponent
public final class PolicyWords {

    private final PolicyPages pages;
    private final People people;
    private final IncidentWords incidentWords;
    private final TimeWords times;
    private final WriteAccess writes;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public PolicyWords(
            PolicyPages pages,
            People people,
            IncidentWords incidentWords,
            TimeWords times,
            WriteAccess writes,
            Wording wording,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.incidentWords = incidentWords;
        this.times = times;
        this.writes = writes;
        this.wording = wording;
        this.clock = clock;
    }

    String tell(Text text) {
        return wording.tell(text);
    }

    String since(PolicyState state) {
        return tell(Text.of("incidents.policy.frame.since", date(state.inForce().inForceSince())));
    }

    /** The page's, or its id where it is gone. */
    String title(PolicyState state) {
        return pages.find(state.inForce().pageId())
                .map(PolicyPages.Found::title)
                .orElseGet(() -> Long.toString(state.inForce().pageId()));
    }

    String owner(PolicyState state) {
        Person owner = state.inForce().policy().owner();
        return owner == null ? "" : people.describe(owner).displayName();
    }

    PolicyView.Review review(PolicyState state) {
        if (state.review() == null || state.review().dueAt() == null) {
            return new PolicyView.Review("", false);
        }
        Instant now = clock.instant();
        boolean isOverdue = state.review().isOverdue(now);
        Text text = isOverdue
                ? Text.of(
                        "incidents.policy.frame.overdue",
                        state.review().daysSince(now),
                        state.inForce().policy().reviewDays())
                : Text.of(
                        "incidents.policy.frame.review",
                        date(state.review().dueAt()),
                        state.inForce().policy().reviewDays());
        return new PolicyView.Review(tell(text), isOverdue);
    }

    PolicyView.Reading reading(PolicyState state) {
        int done = state.acknowledged().size();
        int of = done + state.waiting().size();
        String waiting = state.waiting().stream()
                .map(person -> people.describe(person).displayName())
                .collect(Collectors.joining(", "));
        String count = of == 0
                ? tell(Text.of("incidents.policy.frame.nobodyBound"))
                : tell(Text.of("incidents.policy.frame.acknowledged", done, of));
        return new PolicyView.Reading(
                count, waiting.isEmpty() ? "" : tell(Text.of("incidents.policy.frame.waiting", waiting)), done, of);
    }

    String yours(PolicyState state, Person person) {
        return state.acknowledgedBy(person)
                .map(one -> tell(Text.of("incidents.policy.frame.yours", one.version(), date(one.at()))))
                .orElse("");
    }

    String problem(PolicyState state, List<PageProblem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        String by = by(state.inForce());
        String since = date(state.inForce().inForceSince());
        return tell(
                by.isEmpty()
                        ? Text.of(
                                "incidents.policy.frame.unreadSince",
                                problems.size(),
                                state.inForce().number(),
                                since)
                        : Text.of(
                                "incidents.policy.frame.unreadSinceBy",
                                problems.size(),
                                state.inForce().number(),
                                since,
                                by));
    }

    /** Newest first. */
    List<PolicyView.Version> versions(List<PolicyUpkeep.Published> log) {
        List<PolicyView.Version> versions = new ArrayList<>();
        for (PolicyUpkeep.Published one : log) {
            versions.add(
                    0,
                    new PolicyView.Version(
                            Integer.toString(one.version().number()),
                            date(one.version().inForceSince()),
                            by(one.version()),
                            changes(one.changes())));
        }
        return versions;
    }

    private String by(PolicyVersion version) {
        return version.by() == null ? "" : people.describe(version.by()).displayName();
    }

    String trouble(PolicyState state) {
        return state.trouble() == null
                ? ""
                : tell(Text.of(
                        "incidents.policy.frame.trouble",
                        state.trouble().label(),
                        state.inForce().number()));
    }

    String wish(PolicyUpkeepStore.Wish wish) {
        return tell(Text.of("incidents.policy.frame.wish", wish.incidentKey(), wish.text()));
    }

    List<String> changes(List<PolicyDiff.Change> changes) {
        return changes.stream().map(change -> tell(change.text())).toList();
    }

    PolicyView.Buttons buttons(PolicyState state, Person person) {
        boolean mayWrite = writes.pause().isEmpty();
        boolean isRead = state.acknowledgedBy(person)
                .filter(one -> one.version() == state.inForce().number())
                .isPresent();
        boolean asksPerson = state.waiting().contains(person) || !isRead;
        return new PolicyView.Buttons(
                mayWrite && asksPerson && state.acknowledgedBy(person).isEmpty(),
                mayWrite && pages.mayEdit(state.inForce().pageId(), person),
                false);
    }

    boolean mayPutInForce(Person person) {
        return writes.pause().isEmpty() && writes.isAdministrator(person);
    }

    PolicyView.Elsewhere elsewhere(PolicyState state, Optional<Person> reader) {
        if (state.place() == null) {
            return new PolicyView.Elsewhere(tell(Text.of("incidents.policy.frame.shipped")), "", "");
        }
        Optional<PolicyPages.Found> page = pages.find(state.inForce().pageId());
        boolean maySee = reader.filter(person -> pages.mayView(state.inForce().pageId(), person))
                .isPresent();
        if (page.isEmpty() || !maySee) {
            return new PolicyView.Elsewhere(tell(Text.of("incidents.policy.frame.another")), "", "");
        }
        return new PolicyView.Elsewhere(
                tell(Text.of("incidents.policy.frame.elsewhere")),
                page.get().url(),
                page.get().title());
    }

    private String date(Instant at) {
        return times.date(at, incidentWords.zones().get(0));
    }
}
