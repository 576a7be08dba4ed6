package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.AutomaticDeclaration;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.NewIncident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.EventId;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Declares an incident where a rule says so. While the incident that a rule declared for a service is open, everything that the
 * rule sends for that service goes there; the next one comes after it. Each follows from rule, service and how many there were
 * before, so that deliveries at once, on however many nodes, declare one. Threads may share it.
 */
@ConfluenceComponent
public final class RuleDeclarer {

    /** What alone is no reason to declare: something ended, or somebody has it in hand. */
    private static final Set<Kind> NO_REASON = Set.of(Kind.RESOLVED, Kind.ACK);

    private final AutomaticDeclaration declaration;

    @Inject
    public RuleDeclarer(AutomaticDeclaration declaration) {
        this.declaration = declaration;
    }

    /** @param fallback in whose name, where the settings have no service user */
    IncidentFinder.Found declare(Rules.Decision decision, Person fallback, WebhookSource.Told told, String source) {
        String service =
                told.subject().values("service").stream().sorted().findFirst().orElse(null);
        Rule rule = decision.rule();
        for (int before = 0; ; before++) {
            String uid = EventId.of(rule.id(), service == null ? "" : service, Integer.toString(before))
                    .value();
            Optional<Incident> declared = declaration.declared(uid);
            if (declared.isEmpty()) {
                return told.events().stream().allMatch(event -> NO_REASON.contains(event.kind()))
                        ? none(Text.of("incidents.timeline.hook.why.noReason", decision.position()))
                        : declare(uid, wanted(rule, service, told, source), decision, fallback);
            }
            if (OngoingIncidents.isOpen(declared.get())) {
                return found(declared.get(), "incidents.timeline.hook.why.rule", decision);
            }
        }
    }

    /** Whatever is in the way, the delivery is kept, and says why. */
    private IncidentFinder.Found declare(String uid, NewIncident wanted, Rules.Decision decision, Person fallback) {
        try {
            return found(
                    declaration.declareOnce(uid, wanted, fallback), "incidents.timeline.hook.why.declared", decision);
        } catch (Refusal refusal) {
            return none(Text.of(
                    "incidents.timeline.hook.why.notDeclared",
                    decision.position(),
                    refusal.problems().get(0).text()));
        }
    }

    private static NewIncident wanted(Rule rule, @Nullable String service, WebhookSource.Told told, String source) {
        String summary = OneLine.of(told.summary());
        String title = summary.isEmpty() ? source : summary;
        return new NewIncident(title, rule.then().what(), service, null, null, null, null, null, false);
    }

    private static IncidentFinder.Found found(Incident incident, String why, Rules.Decision decision) {
        return new IncidentFinder.Found(
                incident, Text.of(why, decision.position()), decision.rule().id());
    }

    private static IncidentFinder.Found none(Text why) {
        return new IncidentFinder.Found(null, why, null);
    }
}
