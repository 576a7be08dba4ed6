package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Finds the incident that a delivery belongs to: the one that its address names; else the one that took its alert before;
 * else what the rules say; else, where no rule is about it, the only one on which people work. A drill never gets any.
 * Threads may share it.
 */
@ConfluenceComponent
public final class IncidentFinder {

    private final IncidentStore incidents;
    private final AlertHomes homes;
    private final RuleStore rules;
    private final OngoingIncidents open;
    private final RuleDeclarer declarer;

    @Inject
    public IncidentFinder(
            IncidentStore incidents, AlertHomes homes, RuleStore rules, OngoingIncidents open, RuleDeclarer declarer) {
        this.incidents = incidents;
        this.homes = homes;
        this.rules = rules;
        this.open = open;
        this.declarer = declarer;
    }

    /**
     * What was found.
     *
     * @param incident {@code null} where it belongs to none
     * @param why how it was found, or why it was not
     * @param ruleId the rule that found it; {@code null} where none did
     */
    record Found(
            @Nullable Incident incident, Text why, @Nullable String ruleId) {

        private static Found none(Text why) {
            return new Found(null, why, null);
        }
    }

    /** @param named the key that the address names; {@code null} where it names none */
    Found find(@Nullable String named, String source, WebhookSource.Told told) {
        return named == null
                ? home(source, told)
                        .map(incident -> new Found(incident, Text.of("incidents.timeline.hook.why.home"), null))
                        .orElseGet(() -> byRules(source, told))
                : named(named);
    }

    private Found named(String key) {
        Optional<Incident> incident = incidents.find(key);
        if (incident.isEmpty()) {
            return Found.none(Text.of("incidents.timeline.hook.incidentUnknown", key));
        }
        return incident.get().drill()
                ? Found.none(Text.of("incidents.timeline.hook.drill", key))
                : new Found(incident.get(), Text.of("incidents.timeline.hook.why.named"), null);
    }

    private Optional<Incident> home(String source, WebhookSource.Told told) {
        Set<String> alerts = AlertNames.of(told);
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        return homes.homes(source, alerts).values().stream()
                .distinct()
                .sorted()
                .map(incidents::find)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(OngoingIncidents::isOpen).thenComparing(Incident::number));
    }

    private Found byRules(String source, WebhookSource.Told told) {
        RuleSet set = rules.read();
        List<Incident> working = open.newestFirst();
        Optional<Rules.Decision> decision = set.rules().decide(source, told.subject(), working);
        if (decision.isPresent()) {
            return decided(decision.get(), Objects.requireNonNull(set.saved()), told, source);
        }
        if (set.rules().speakOf(source, told.subject())) {
            return Found.none(Text.of("incidents.timeline.hook.why.ruleWithout"));
        }
        return working.size() == 1
                ? new Found(working.get(0), Text.of("incidents.timeline.hook.why.only"), null)
                : Found.none(Text.of("incidents.timeline.hook.why.noRule", working.size()));
    }

    private Found decided(Rules.Decision decision, HookToken.Act saved, WebhookSource.Told told, String source) {
        Rule rule = decision.rule();
        if (decision.incident() != null) {
            return new Found(
                    decision.incident(), Text.of("incidents.timeline.hook.why.rule", decision.position()), rule.id());
        }
        return declarer.declare(decision, saved.by(), told, source);
    }
}
