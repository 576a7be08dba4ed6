package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tokens in a list, for tests. For one thread. */
public final class InMemoryHookStore implements HookStore {

    private final List<KeptToken> tokens = new ArrayList<>();

    @Override
    public List<KeptToken> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public Optional<KeptToken> byId(String id) {
        return tokens.stream().filter(kept -> kept.token().id().equals(id)).findFirst();
    }

    @Override
    public Optional<KeptToken> byDigest(String digest) {
        return tokens.stream()
                .filter(kept -> kept.lock().digest().equals(digest)
                        || kept.former() != null && kept.former().digest().equals(digest))
                .findFirst();
    }

    @Override
    public void add(KeptToken token) {
        tokens.add(token);
    }

    @Override
    public void change(KeptToken changed) {
        replace(changed.token().id(), before -> {
            HookToken token = changed.token();
            HookToken merged = new HookToken(
                    token.id(),
                    token.source(),
                    token.name(),
                    token.created(),
                    token.isSigned(),
                    before.token().lastUsedAt(),
                    token.formerUntil(),
                    token.revoked() == null ? before.token().revoked() : token.revoked());
            return new KeptToken(merged, changed.lock(), changed.former());
        });
    }

    @Override
    public void hand(String digest, String sealedSecret) {
        tokens.replaceAll(kept -> kept.lock().digest().equals(digest)
                        && kept.lock().sealedSecret() == null
                ? new KeptToken(kept.token(), new TokenLock(digest, kept.lock().sealKey(), sealedSecret), kept.former())
                : kept);
    }

    @Override
    public boolean remove(String id) {
        return tokens.removeIf(kept -> kept.token().id().equals(id));
    }

    @Override
    public void used(String id, Instant at) {
        replace(id, kept -> {
            HookToken token = kept.token();
            HookToken used = new HookToken(
                    id,
                    token.source(),
                    token.name(),
                    token.created(),
                    token.isSigned(),
                    at,
                    token.formerUntil(),
                    token.revoked());
            return new KeptToken(used, kept.lock(), kept.former());
        });
    }

    private void replace(String id, UnaryOperator<KeptToken> change) {
        tokens.replaceAll(kept -> kept.token().id().equals(id) ? change.apply(kept) : kept);
    }
}
