package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Tokens and deliveries in maps, for tests. For one thread. */
public final class InMemoryHookStore implements HookStore {

    private final Map<String, HookToken> tokens = new LinkedHashMap<>();
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    @Override
    public List<HookToken> tokens() {
        return List.copyOf(tokens.values());
    }

    @Override
    public Optional<Keyed> byDigest(String digest) {
        return Optional.ofNullable(tokens.get(digest)).map(token -> new Keyed(token, digest));
    }

    @Override
    public void add(HookToken token, String digest) {
        tokens.put(digest, token);
    }

    @Override
    public boolean revoke(String id) {
        return tokens.values().removeIf(token -> token.id().equals(id));
    }

    @Override
    public void used(String id, Instant at) {
        tokens.replaceAll((digest, token) -> token.id().equals(id)
                ? new HookToken(id, token.source(), token.name(), token.createdAt(), token.createdBy(), at)
                : token);
    }

    @Override
    public void keep(Delivery delivery) {
        deliveries.putIfAbsent(delivery.id(), delivery);
    }

    @Override
    public Slice<Delivery> unassigned(int start, int limit) {
        List<Delivery> all = new ArrayList<>(deliveries.values());
        all.sort(Comparator.comparing(Delivery::receivedAt).reversed());
        List<Delivery> part = all.stream().skip(start).limit(limit).toList();
        return new Slice<>(part, start, limit, start + part.size() >= all.size());
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public boolean drop(String id) {
        return deliveries.remove(id) != null;
    }

    @Override
    public void dropBefore(Instant receivedAt) {
        deliveries.values().removeIf(delivery -> delivery.receivedAt().isBefore(receivedAt));
    }
}
