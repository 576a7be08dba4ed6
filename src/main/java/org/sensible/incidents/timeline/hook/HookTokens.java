package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * The tokens that let other systems post here. Administrators make, rotate, revoke and remove them; a token is shown once,
 * when it is made, and only its SHA-256 is kept. A sender's signing secret is sealed for the token and never shown again.
 * Everybody else is refused with {@link NotPermitted}, and a token that is not there with {@link NotFound}. Threads may share
 * it.
 */
@ConfluenceComponent
public final class HookTokens {

    private final HookStore store;
    private final Sources sources;
    private final Receipts receipts;
    private final IncidentAccess access;
    private final Clock clock;

    @Inject
    public HookTokens(HookStore store, Sources sources, Receipts receipts, IncidentAccess access, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.receipts = receipts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param secret the token itself, which nobody can be shown again
     */
    public record Issued(HookToken token, String secret) {}

    /** All of them, the revoked ones too, the oldest first. */
    public List<HookToken> list(Person administrator) {
        requireAdministrator(administrator);
        return store.tokens().stream().map(KeptToken::token).toList();
    }

    /**
     * @param signingSecret of the sender, which then has to sign everything; {@code null} where the token alone decides
     * @throws InvalidInput for a source that is not known, without a name, and with a secret for a source that does not sign
     */
    public Issued issue(
            @Nullable String source, @Nullable String name, @Nullable String signingSecret, Person administrator) {
        requireAdministrator(administrator);
        String known = Accepted.required("source", source, Accepted.SHORT_TEXT);
        if (sources.named(known).isEmpty()) {
            throw new InvalidInput(
                    "source",
                    Text.of("incidents.timeline.hook.sourceUnknown", known, String.join(", ", sources.names())));
        }
        String called = Accepted.required("name", name, Accepted.SHORT_TEXT);
        String signs = secret(known, signingSecret);
        String secret = TokenDigest.newToken();
        HookToken token = new HookToken(
                UUID.randomUUID().toString(),
                known,
                called,
                new HookToken.Act(clock.instant(), administrator),
                signs != null,
                null,
                null,
                null);
        store.add(new KeptToken(token, TokenLock.of(secret, signs), null));
        return new Issued(token, secret);
    }

    /**
     * Changes what it is called, or the sender's secret; {@code null} takes the secret away, and the token alone decides.
     *
     * @throws InvalidInput without a name, and with a secret for a source that does not sign
     * @throws Conflict where it was revoked
     */
    public HookToken change(String id, Given<String> name, Given<String> signingSecret, Person administrator) {
        KeptToken before = working(id, administrator);
        HookToken token = before.token();
        TokenLock lock = before.lock();
        TokenLock former = before.former();
        if (name.mentioned()) {
            token = token.renamed(Accepted.required("name", name.value(), Accepted.SHORT_TEXT));
        }
        if (signingSecret.mentioned()) {
            String signs = secret(token.source(), signingSecret.value());
            token = token.signed(signs != null);
            lock = lock.with(signs);
            former = former == null ? null : former.with(signs);
        }
        store.change(new KeptToken(token, lock, former));
        return token;
    }

    /**
     * Makes a new address for the token; the one before works no longer, or until then.
     *
     * @param signingSecret of the sender from now on. {@code null} keeps the one on record, which only the former address
     *     can read, so that one has to work for a while
     * @throws InvalidInput for an instant that is past, and where the secret has to be said again
     * @throws Conflict where it was revoked
     */
    public Issued rotate(
            String id, @Nullable Instant formerUntil, @Nullable String signingSecret, Person administrator) {
        KeptToken before = working(id, administrator);
        String signs = secret(before.token().source(), signingSecret);
        if (formerUntil != null && !Accepted.instant("formerUntil", formerUntil).isAfter(clock.instant())) {
            throw new InvalidInput(
                    "formerUntil", Text.of("incidents.timeline.hook.formerPast", formerUntil.toString()));
        }
        if (before.token().isSigned() && signs == null && formerUntil == null) {
            throw new InvalidInput("secret", Text.of("incidents.timeline.hook.secretAgain"));
        }
        String secret = TokenDigest.newToken();
        HookToken token =
                before.token().rotated(formerUntil).signed(before.token().isSigned() || signs != null);
        TokenLock former = formerUntil == null
                ? null
                : signs == null ? before.lock() : before.lock().with(signs);
        store.change(new KeptToken(token, TokenLock.of(secret, signs), former));
        return new Issued(token, secret);
    }

    /**
     * From then on deliveries with it are refused; what it let in before stays. One that was revoked before is removed with its
     * receipts.
     */
    public void revoke(String id, Person administrator) {
        KeptToken before = kept(id, administrator);
        if (before.token().isRevoked()) {
            store.remove(id);
            receipts.forget(id);
        } else {
            HookToken.Act act = new HookToken.Act(clock.instant(), administrator);
            store.change(new KeptToken(before.token().revoked(act), before.lock(), null));
        }
    }

    @Nullable
    private String secret(String source, @Nullable String given) {
        String secret = Accepted.optional("secret", given, Accepted.SHORT_TEXT);
        if (secret != null
                && sources.named(source).flatMap(known -> known.signature()).isEmpty()) {
            throw new InvalidInput("secret", Text.of("incidents.timeline.hook.notSigned", source));
        }
        return secret;
    }

    private KeptToken working(String id, Person administrator) {
        KeptToken kept = kept(id, administrator);
        if (kept.token().isRevoked()) {
            throw new Conflict(
                    Text.of("incidents.timeline.hook.tokenRevoked", kept.token().name()));
        }
        return kept;
    }

    private KeptToken kept(String id, Person administrator) {
        requireAdministrator(administrator);
        return store.byId(id).orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.tokenGone")));
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
