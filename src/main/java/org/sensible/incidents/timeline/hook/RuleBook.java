package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * Where administrators read, change and try the rules. Everybody else is refused with {@link NotPermitted}. Threads may share
 * it.
 */
@ConfluenceComponent
public final class RuleBook {

    private final RuleStore store;
    private final RuleCheck check;
    private final OngoingIncidents open;
    private final Receipts receipts;
    private final HookStore tokens;
    private final IncidentAccess access;
    private final Clock clock;

    @Inject
    public RuleBook(
            RuleStore store,
            RuleCheck check,
            OngoingIncidents open,
            Receipts receipts,
            HookStore tokens,
            IncidentAccess access,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.open = open;
        this.receipts = receipts;
        this.tokens = tokens;
        this.access = access;
        this.clock = clock;
    }

    /** The rules in force. */
    public RuleSet read(Person administrator) {
        requireAdministrator(administrator);
        return store.read();
    }

    /**
     * Puts other rules in the place of those in force.
     *
     * @param version of the rules that were edited
     * @throws InvalidInput with everything that cannot be taken
     * @throws Conflict where somebody else changed them meanwhile
     */
    public RuleSet replace(List<RuleDraft> drafts, long version, Person administrator) {
        requireAdministrator(administrator);
        Rules rules = check.check(drafts);
        HookToken.Act act = new HookToken.Act(clock.instant(), administrator);
        RuleSet next = new RuleSet(version + 1, rules, act);
        if (store.read().version() != version || !store.write(next)) {
            throw new Conflict("version", Text.of("incidents.timeline.rules.stale"), Map.of());
        }
        return next;
    }

    /**
     * What rules would say of a delivery now.
     *
     * @param position of the rule that decides, from 1; {@code null} where none does
     * @param incident key of the incident that it finds; {@code null} where there is none, or it declares one
     * @param declares whether it declares one
     * @param title of the incident that it declares; {@code null} where it declares none
     */
    public record Trial(
            @Nullable Integer position,
            @Nullable String incident,
            boolean declares,
            @Nullable String title) {}

    /**
     * Tries rules that need not be saved; changes nothing.
     *
     * @throws InvalidInput for rules that cannot be taken
     * @throws NotFound where there is no such receipt
     */
    public Trial attempt(List<RuleDraft> drafts, String receiptId, Person administrator) {
        requireAdministrator(administrator);
        Receipt receipt = receipts.get(receiptId, administrator);
        Rules rules = check.check(drafts);
        String source = tokens.byId(receipt.tokenId())
                .map(kept -> kept.token().source())
                .orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.receiptGone")));
        Optional<Rules.Decision> decision = rules.decide(source, receipt.subject(), open.newestFirst());
        return decision.map(decided -> decided.incident() == null
                        ? new Trial(decided.position(), null, true, receipt.summary())
                        : new Trial(decided.position(), decided.incident().key(), false, null))
                .orElseGet(() -> new Trial(null, null, false, null));
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
