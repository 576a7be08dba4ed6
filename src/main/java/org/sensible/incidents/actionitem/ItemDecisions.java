package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * What people say about an action item that is there: how it is classified, and whether it is done now, later or not at all.
 * Jira decides whether a person may. Threads may share it.
 */
@ConfluenceComponent
public final class ItemDecisions {

    private final People people;
    private final IssueGateway jira;
    private final Clock clock;

    @Inject
    public ItemDecisions(People people, IssueGateway jira, Clock clock) {
        this.people = people;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * Classifies an item anew.
     *
     * @param beside what is said in the same breath: its kind, and what has to be done before
     * @param seenAt when the item was last written as far as the person knows; {@code null} where that does not matter
     * @throws Conflict where the issue is no action item, its property cannot be read, or somebody changed it meanwhile: then
     *     nothing is overwritten
     */
    public ActionItem classify(String issueKey, Isu isu, Beside beside, @Nullable Instant seenAt, Person by) {
        Beside checked = beside.checked(issueKey);
        return change(issueKey, seenAt, before -> checked.applied(before.classified(isu, clock.instant(), name(by))));
    }

    /** Commits to an item, puts it off, drops it or takes that back; refuses as {@link #classify} does. */
    public ActionItem decide(String issueKey, Decision decision, @Nullable Instant seenAt, Person by) {
        return change(issueKey, seenAt, before -> before.decided(decision, clock.instant(), name(by)));
    }

    private ActionItem change(String issueKey, @Nullable Instant seenAt, UnaryOperator<ItemProperty> change) {
        ActionItem item = jira.read(issueKey);
        ItemProperty before = item.property();
        if (before == null) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.unreadable", item.key()));
        }
        before.requireUnchanged(item.key(), seenAt);
        ItemProperty after = change.apply(before);
        jira.write(item.key(), after);
        return item.with(after);
    }

    private String name(Person by) {
        return people.describe(by).name();
    }
}
