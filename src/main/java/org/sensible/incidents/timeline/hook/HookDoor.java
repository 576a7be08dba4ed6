package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooOften;
import org.sensible.incidents.timeline.source.Headers;
import org.sensible.incidents.timeline.source.Signature;
import org.sensible.incidents.timeline.source.WebhookSource;

/**
 * Who may post here: asks for the token, then whether it came too often, and later, when the body is there, for the sender's
 * signature. Threads may share it.
 */
@ConfluenceComponent
public final class HookDoor {

    private static final int TOO_MANY = 429;

    private final HookStore store;
    private final Sources sources;
    private final RateLimit limit;
    private final Receipts receipts;
    private final Clock clock;

    @Inject
    public HookDoor(HookStore store, Sources sources, RateLimit limit, Receipts receipts, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.limit = limit;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * A sender that was let in.
     *
     * @param secret with which it has to sign; {@code null} where it need not, or where the secret is missing
     */
    public record Admitted(HookToken token, @Nullable String secret) {

        @Override
        public String toString() {
            return "Admitted[" + token.name() + "]";
        }
    }

    /**
     * The token, if it was issued for that source and works. Writes down that it was used.
     *
     * @throws NotFound otherwise, without a word on which of these it is
     * @throws TooOften above the limit
     */
    Admitted admit(String source, @Nullable String token) {
        String presented = token == null ? "" : token;
        String digest = TokenDigest.of(presented);
        KeptToken kept = store.byDigest(digest)
                .filter(found -> found.token().source().equals(source))
                .filter(found -> isOpenTo(found, digest))
                .orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.tokenUnknown")));
        limit.count(kept.token().id()).ifPresent(exceeded -> refuse(kept.token(), exceeded));
        use(kept.token());
        return new Admitted(kept.token(), kept.token().isSigned() ? secret(kept, presented, digest) : null);
    }

    /** @throws WrongSignature where the sender has to sign and did not, or not with the secret on record */
    void check(Admitted admitted, byte[] body, Headers headers, Instant now) {
        HookToken token = admitted.token();
        if (!token.isSigned()) {
            return;
        }
        if (admitted.secret() == null) {
            throw new WrongSignature(Text.of("incidents.timeline.hook.secretMissing"));
        }
        boolean isRight = sources.named(token.source())
                .flatMap(WebhookSource::signature)
                .filter(signature -> isRight(signature, body, headers, admitted.secret(), now))
                .isPresent();
        if (!isRight) {
            throw new WrongSignature(Text.of("incidents.timeline.hook.signatureWrong"));
        }
    }

    private static boolean isRight(
            Signature signature, byte[] body, Headers headers, @Nullable String secret, Instant now) {
        return secret != null && signature.isRight(body, headers, secret, now);
    }

    private boolean isOpenTo(KeptToken kept, String digest) {
        if (kept.token().isRevoked()) {
            return false;
        }
        if (kept.lock().fits(digest)) {
            return true;
        }
        Instant until = kept.token().formerUntil();
        return kept.former() != null
                && kept.former().fits(digest)
                && until != null
                && clock.instant().isBefore(until);
    }

    private void refuse(HookToken token, RateLimit.Exceeded exceeded) {
        Text why = Text.of("incidents.timeline.hook.tooOften", limit.most());
        if (exceeded.isFirst()) {
            receipts.refused(token, 0, TOO_MANY, why, null);
        }
        throw new TooOften(why, exceeded.pause());
    }

    private void use(HookToken token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(token.lastUsedAt())) {
            store.used(token.id(), now);
        }
    }

    /** Only the former address can open what was sealed for it, so it hands the secret to the new one at its next use. */
    @Nullable
    private String secret(KeptToken kept, String presented, String digest) {
        boolean isFormer = !kept.lock().fits(digest);
        TokenLock lock = isFormer && kept.former() != null ? kept.former() : kept.lock();
        if (lock.sealedSecret() == null) {
            return null;
        }
        String secret = Seal.open(presented, lock.sealedSecret());
        if (isFormer && kept.lock().sealedSecret() == null) {
            store.hand(kept.lock().digest(), Seal.seal(kept.lock().sealKey(), secret));
        }
        return secret;
    }
}
