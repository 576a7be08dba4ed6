package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Makes an issue whose property cannot be read an action item anew, when a person who saw what stands there says so. What stood
 * there is kept beside it. Threads may share it.
 */
@JiraComponent
public final class StartAfresh {

    private final IssuesHere issues;
    private final Clock clock;

    @Inject
    public StartAfresh(IssuesHere issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * The item, classified so and decided on by nobody.
     *
     * @param incident key of the incident
     * @param seen what the person saw there, as {@link ActionItem#foreign} gives it
     * @throws InvalidInput at {@code incident} for what is no key of an incident
     * @throws Conflict where nothing unreadable stands there, or something else than the person saw: nothing is written then
     */
    public ActionItem start(String issueKey, @Nullable String incident, Isu isu, @Nullable String seen) {
        String key = ItemsHere.incident(incident);
        IssuesHere.Held held = issues.forChange(issueKey);
        ActionItem item = held.item();
        if (item.foreign() == null) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.readable", item.key()));
        }
        if (!item.foreign().equals(seen)) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.foreignChanged", item.key()));
        }
        ItemProperty property = new ItemProperty(
                key,
                isu,
                null,
                Commitment.PROPOSED,
                null,
                0,
                List.of(),
                null,
                null,
                clock.instant(),
                held.user(),
                null);
        issues.writeAfresh(item.key(), property);
        return item.with(property);
    }
}
