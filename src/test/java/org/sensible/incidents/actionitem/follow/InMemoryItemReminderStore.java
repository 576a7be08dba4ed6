package org.sensible.incidents.actionitem.follow;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps digests in a set. */
public final class InMemoryItemReminderStore implements ItemReminderStore {

    private final Set<String> claimed = new HashSet<>();

    @Override
    public Set<String> claimed(Collection<String> digests) {
        return digests.stream().filter(claimed::contains).collect(Collectors.toSet());
    }

    @Override
    public void claim(Collection<String> digests) {
        if (digests.stream().anyMatch(claimed::contains)) {
            throw new Claimed(null);
        }
        claimed.addAll(digests);
    }
}
