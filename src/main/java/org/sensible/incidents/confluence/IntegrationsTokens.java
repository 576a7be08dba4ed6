package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.HookTokens;
import org.sensible.incidents.timeline.hook.Receipt;
import org.sensible.incidents.timeline.hook.Receipts;
import org.sensible.incidents.timeline.hook.Verdict;

/** What the page of integrations shows of each token: whether it works, refuses, was never used or is revoked. */
@ConfluenceComponent
public final class IntegrationsTokens {

    private static final int LOOKED_AT = 50;
    private static final String STATE = "incidents.integrations.tokens.";

    private final HookTokens tokens;
    private final Receipts receipts;
    private final People people;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public IntegrationsTokens(HookTokens tokens, Receipts receipts, People people, Wording wording, Clock clock) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
    }

    /** @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator */
    List<Token> of(Person administrator) {
        return tokens.list(administrator).stream()
                .map(token -> view(
                        token,
                        receipts.list(token.id(), false, 0, LOOKED_AT, administrator)
                                .values()))
                .toList();
    }

    private Token view(HookToken token, List<Receipt> last) {
        State state = state(token, last);
        return new Token(
                token.id(),
                token.source(),
                IntegrationsSenders.nameOf(token.source()),
                token.name(),
                state.look(),
                wording.tell(Text.of(STATE + state.word())),
                wording.tell(state.note()),
                IntegrationsPage.time(token.lastUsedAt()),
                people.describe(token.created().by()).displayName(),
                IntegrationsPage.time(token.created().at()),
                token.isSigned(),
                token.isRevoked());
    }

    /** @param look the end of a lozenge's class; empty for a plain one */
    private record State(String look, String word, Text note) {}

    private State state(HookToken token, List<Receipt> last) {
        HookToken.Act revoked = token.revoked();
        if (revoked != null) {
            return new State(
                    "", "revoked", Text.of(STATE + "revokedBy", revoked.by(), IntegrationsPage.time(revoked.at())));
        }
        if (last.isEmpty() && token.lastUsedAt() == null) {
            return new State("", "neverUsed", Text.of(STATE + "sendTest"));
        }
        int refused = refusedLately(last);
        if (refused > 0) {
            Instant since = last.get(refused - 1).at();
            return new State(
                    "error", "refusing", Text.of(STATE + "refusedSince", refused, IntegrationsPage.time(since)));
        }
        return new State("success", "working", note(token));
    }

    private Text note(HookToken token) {
        Text trust = Text.of(STATE + (token.isSigned() ? "signed" : "unsigned"));
        return isFormerOpen(token.formerUntil())
                ? Text.of(STATE + "formerUntil", trust, IntegrationsPage.time(token.formerUntil()))
                : trust;
    }

    private boolean isFormerOpen(@Nullable Instant until) {
        return until != null && clock.instant().isBefore(until);
    }

    private static int refusedLately(List<Receipt> last) {
        int refused = 0;
        while (refused < last.size() && last.get(refused).verdict().result() == Verdict.Result.REFUSED) {
            refused++;
        }
        return refused;
    }

    /**
     * A token.
     *
     * @param look the end of a lozenge's class; empty for a plain one
     * @param usedAt empty while it never was
     */
    public record Token(
            String id,
            String source,
            String sourceName,
            String name,
            String look,
            String state,
            String note,
            String usedAt,
            String by,
            String at,
            boolean isSigned,
            boolean isRevoked) {}
}
