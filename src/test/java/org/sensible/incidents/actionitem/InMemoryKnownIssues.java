package org.sensible.incidents.actionitem;

import java.util.ArrayList;
import java.util.List;

/** Known issues in memory. */
public final class InMemoryKnownIssues implements KnownIssues {

    private final List<List<String>> known = new ArrayList<>();

    @Override
    public void remember(String incidentKey, String issueKey) {
        List<String> pair = List.of(incidentKey, issueKey);
        if (!known.contains(pair)) {
            known.add(0, pair);
        }
    }

    @Override
    public List<String> of(List<String> incidents) {
        return known.stream()
                .filter(pair -> incidents.isEmpty() || incidents.contains(pair.get(0)))
                .limit(MOST)
                .map(pair -> pair.get(1))
                .distinct()
                .toList();
    }
}
