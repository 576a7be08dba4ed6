package org.sensible.incidents.actionitem.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps digests in a map. */
public final class InMemoryItemReminderStore implements ItemReminderStore {

    private final Map<String, Instant> claimed = new HashMap<>();

    @Override
    public Set<String> claimed(Collection<String> digests) {
        return digests.stream().filter(claimed::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void claim(Collection<String> digests, Instant at) {
        if (digests.stream().anyMatch(claimed::containsKey)) {
            throw new Claimed(null);
        }
        digests.forEach(digest -> claimed.put(digest, at));
    }

    @Override
    public void forgetBefore(Instant then) {
        claimed.values().removeIf(at -> at.isBefore(then));
    }
}
