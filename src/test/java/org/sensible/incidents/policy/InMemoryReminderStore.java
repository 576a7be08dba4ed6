package org.sensible.incidents.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps reminders in a map. */
public final class InMemoryReminderStore implements ReminderStore {

    private final Map<String, Reminder> claimed = new LinkedHashMap<>();

    @Override
    public Set<String> claimed(Collection<String> digests) {
        return digests.stream().filter(claimed::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void claim(Reminder reminder) {
        if (claimed.putIfAbsent(reminder.digest(), reminder) != null) {
            throw new Claimed(reminder.digest(), null);
        }
    }

    @Override
    public void removeAll(String incidentUid) {
        claimed.values().removeIf(reminder -> reminder.incidentUid().equals(incidentUid));
    }
}
