package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Whether Jira's side counts with the same weights, and that it shall. Administrators only; what Jira refuses is a state and
 * no failure, since Confluence's own weights hold whatever Jira says. Must be called outside any unit of work. Threads may
 * share it.
 */
@ConfluenceComponent
public final class SharedWeights {

    private final WeightSettings own;
    private final WeightsInJira jira;
    private final Administration administration;

    @Inject
    public SharedWeights(WeightSettings own, WeightsInJira jira, Administration administration) {
        this.own = own;
        this.jira = jira;
        this.administration = administration;
    }

    /** @throws NotPermitted unless the person is an administrator */
    public State compare(Person administrator) {
        administration.settings(administrator);
        return asked(() -> {
            if (own.read().equals(jira.read())) {
                return new State(Agreement.SAME, Text.of("incidents.weights.jira.same"));
            }
            return new State(Agreement.DIFFERENT, Text.of("incidents.weights.jira.different"));
        });
    }

    /** Sends ours; refuses as {@link #compare} does. */
    public State send(Person administrator) {
        administration.settings(administrator);
        return asked(() -> {
            jira.write(own.read());
            return new State(Agreement.SAME, Text.of("incidents.weights.jira.same"));
        });
    }

    private static State asked(Supplier<State> question) {
        try {
            return question.get();
        } catch (NotFound absent) {
            return new State(Agreement.ABSENT, Text.of("incidents.weights.jira.absent"));
        } catch (NotPermitted notThere) {
            return new State(Agreement.UNKNOWN, Text.of("incidents.weights.jira.notPermitted"));
        } catch (JiraSilent | JiraNotAuthorised silent) {
            return new State(Agreement.UNKNOWN, silent.problems().get(0).text());
        }
    }

    /** Whether Jira counts likewise. */
    public enum Agreement {
        SAME,
        DIFFERENT,
        /** Jira does not have this plugin. */
        ABSENT,
        /** Jira does not say. */
        UNKNOWN
    }

    /** @param words what there is to say of it to an administrator */
    public record State(Agreement agreement, Text words) {}
}
