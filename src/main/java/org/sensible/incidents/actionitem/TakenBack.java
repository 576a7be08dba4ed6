package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Takes back what a person just did: an issue that was made as an action item is deleted, where Jira lets that person; else,
 * and where it was linked, it is an ordinary issue again. Only who did it may, within {@link #WINDOW}, and only as long as nobody
 * touched the item since. Threads may share it.
 */
@ConfluenceComponent
public final class TakenBack {

    /** For so long it is undoing; later it is deleting somebody's work, which Jira's own screens are for. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final People people;
    private final IssueGateway jira;
    private final Clock clock;

    @Inject
    public TakenBack(People people, IssueGateway jira, Clock clock) {
        this.people = people;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * Takes an item back.
     *
     * @param at when it was made, as the answer to that said
     * @return whether the issue is gone; otherwise it stays in Jira and is no action item
     * @throws InvalidInput at {@code at} without it
     * @throws Conflict where it is no action item, was made by somebody else or too long ago, or was touched since
     */
    public boolean takeBack(String issueKey, @Nullable Instant at, Person by) {
        if (at == null) {
            throw new InvalidInput("at", Text.of("incidents.incident.input.required"));
        }
        ActionItem item = jira.read(issueKey);
        ItemProperty property = item.property();
        if (property == null) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.unreadable", item.key()));
        }
        property.requireUnchanged(item.key(), at);
        boolean isTheirs = people.describe(by).name().equals(property.by());
        boolean isFresh = at.plus(WINDOW).isAfter(clock.instant()) && at.equals(property.at());
        if (!isTheirs || !isFresh || item.state() != ActionItem.State.OPEN) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.takeBack", item.key(), WINDOW.toMinutes()));
        }
        if (property.request() != null && isDeleted(item.key())) {
            return true;
        }
        jira.unlink(item.key());
        return false;
    }

    /** In many teams few may delete issues. */
    private boolean isDeleted(String issueKey) {
        try {
            jira.delete(issueKey);
            return true;
        } catch (NotPermitted mayNot) {
            return false;
        }
    }
}
