package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * The tokens that let other systems post here. Administrators make and revoke them; a token is shown once, when it is made,
 * and only its SHA-256 is kept. Threads may share it.
 */
@ConfluenceComponent
public final class HookTokens {

    private final HookStore store;
    private final Sources sources;
    private final IncidentAccess access;
    private final Clock clock;

    @Inject
    public HookTokens(HookStore store, Sources sources, IncidentAccess access, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param secret the token itself, which nobody can be shown again
     */
    public record Issued(HookToken token, String secret) {}

    /**
     * All of them, the oldest first.
     *
     * @throws NotPermitted unless the person is an administrator
     */
    public List<HookToken> list(Person administrator) {
        requireAdministrator(administrator);
        return store.tokens();
    }

    /**
     * @param signingSecret refused: no source that is understood today signs what it sends, and a secret that nobody checks
     *     would only seem to protect
     * @throws NotPermitted unless the person is an administrator
     * @throws InvalidInput for a source that is not known, without a name, and with a secret
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
        if (signingSecret != null && !signingSecret.isEmpty()) {
            throw new InvalidInput("secret", Text.of("incidents.timeline.hook.notSigned", known));
        }
        String secret = TokenDigest.newToken();
        HookToken token =
                new HookToken(UUID.randomUUID().toString(), known, called, clock.instant(), administrator, null);
        store.add(token, TokenDigest.of(secret));
        return new Issued(token, secret);
    }

    /**
     * From then on deliveries with it are refused; what it let in before stays.
     *
     * @throws NotPermitted unless the person is an administrator
     * @throws NotFound where there is no such token
     */
    public void revoke(String id, Person administrator) {
        requireAdministrator(administrator);
        if (!store.revoke(id)) {
            throw new NotFound(Text.of("incidents.timeline.hook.tokenGone"));
        }
    }

    /**
     * The token, if it was issued for that source and is not revoked. Writes down that it was used.
     *
     * @throws NotFound otherwise, without a word on which of these it is
     */
    HookToken accept(String source, @Nullable String secret) {
        String digest = TokenDigest.of(secret == null ? "" : secret);
        Optional<HookToken> found = store.byDigest(digest)
                .filter(keyed -> TokenDigest.isSame(keyed.digest(), digest))
                .map(HookStore.Keyed::token)
                .filter(token -> token.source().equals(source));
        HookToken token = found.orElseThrow(() -> new NotFound(Text.of("incidents.timeline.hook.tokenUnknown")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(token.lastUsedAt())) {
            store.used(token.id(), now);
        }
        return token;
    }

    private void requireAdministrator(Person person) {
        if (!access.isAdministrator(person)) {
            throw new NotPermitted(Text.of("incidents.settings.refusal.administrators"));
        }
    }
}
