package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.PolicyReview;
import org.sensible.incidents.policy.PolicyVersion;

/**
 * How a policy stands now. Immutable.
 *
 * @param place where its page is; {@code null} where none is, and the shipped policy holds
 * @param inForce the version by which incidents that are declared now are judged
 * @param unread what the newest version of the page says that is not in force; {@code null} where all of it is
 * @param trouble why the page is out of reach; {@code null} where it is not
 * @param url address of the page; {@code null} where there is none
 * @param acknowledged who has read what holds, earliest first
 * @param waiting who is bound by it and has not
 * @param review when it was looked at last; {@code null} for the shipped policy
 */
public record PolicyState(
        @Nullable PolicyPlace place,
        PolicyVersion inForce,
        @Nullable PageReading unread,
        @Nullable Trouble trouble,
        @Nullable String url,
        List<PolicyUpkeepStore.Acknowledgement> acknowledged,
        List<Person> waiting,
        @Nullable PolicyReview review) {

    public PolicyState {
        acknowledged = List.copyOf(acknowledged);
        waiting = List.copyOf(waiting);
    }

    /** Problems of the newest version of the page; none where it is in force. */
    public List<PageProblem> problems() {
        return unread == null ? List.of() : unread.problems();
    }

    /** Whether an older version than the page's newest one holds, since that cannot be read. */
    public boolean isLastGood() {
        return unread != null || trouble != null;
    }

    public Optional<PolicyUpkeepStore.Acknowledgement> acknowledgedBy(Person person) {
        return acknowledged.stream().filter(one -> one.by().equals(person)).findFirst();
    }
}
