package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Deliveries in a map, for tests. For one thread. */
public final class InMemoryDeliveryStore implements DeliveryStore {

    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    @Override
    public void keep(Delivery delivery) {
        deliveries.putIfAbsent(delivery.id(), delivery);
    }

    @Override
    public Slice<Delivery> unassigned(int start, int limit) {
        List<Delivery> all = new ArrayList<>(deliveries.values());
        all.removeIf(Delivery::isRefused);
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

    @Override
    public void dropRefusedBefore(String tokenId, Instant receivedAt) {
        deliveries
                .values()
                .removeIf(delivery -> delivery.isRefused()
                        && delivery.sender().tokenId().equals(tokenId)
                        && delivery.receivedAt().isBefore(receivedAt));
    }
}
