package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.policy.page.PolicyUpkeepStore;
import org.sensible.incidents.policy.page.PolicyWishes;

/**
 * Asking for a change of the policy, once an incident is over: what was asked for, and the form for who may change the incident.
 * Threads may share it.
 */
@ConfluenceComponent
public final class PolicyChangeForm {

    private final PolicyWishes wishes;
    private final WriteAccess writes;
    private final Screens screens;

    @Inject
    public PolicyChangeForm(PolicyWishes wishes, WriteAccess writes, Screens screens) {
        this.wishes = wishes;
        this.writes = writes;
        this.screens = screens;
    }

    /** Its markup; empty while the incident goes on, for drills, and where there is neither a wish nor a right to ask. */
    String of(Incident incident, Person reader) {
        boolean isOver = incident.stage() == Stage.POST_INCIDENT || incident.stage() == Stage.CLOSED;
        if (!isOver || incident.drill()) {
            return "";
        }
        Optional<PolicyUpkeepStore.Wish> wish = wishes.find(incident.key(), reader);
        boolean mayAsk = writes.mayChange(reader, incident);
        if (wish.isEmpty() && !mayAsk) {
            return "";
        }
        screens.useScript("incidents-demands");
        return screens.show(
                "policy-change",
                new View(
                        incident.key(),
                        wish.map(PolicyUpkeepStore.Wish::text).orElse(""),
                        wish.filter(PolicyUpkeepStore.Wish::isFulfilled).isPresent(),
                        mayAsk));
    }

    /** The view of {@code policy-change.html.vm}; {@code text} is empty where nothing was asked for. */
    public record View(String key, String text, boolean isFulfilled, boolean mayAsk) {}
}
