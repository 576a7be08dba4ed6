package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Homes of alerts in a map, for tests. For one thread. */
public final class InMemoryAlertHomes implements AlertHomes {

    private record Home(String incident, Instant at) {}

    private final Map<List<String>, Home> homes = new HashMap<>();

    @Override
    public Map<String, String> homes(String source, Collection<String> alerts) {
        Map<String, String> found = new HashMap<>();
        for (String alert : alerts) {
            Home home = homes.get(List.of(source, alert));
            if (home != null) {
                found.put(alert, home.incident());
            }
        }
        return found;
    }

    @Override
    public void remember(String source, Collection<String> alerts, String incidentKey, Instant at) {
        for (String alert : alerts) {
            homes.merge(
                    List.of(source, alert),
                    new Home(incidentKey, at),
                    (before, after) -> before.incident().equals(incidentKey) ? before : after);
        }
    }

    @Override
    public void forgetBefore(Instant at) {
        homes.values().removeIf(home -> home.at().isBefore(at));
    }
}
