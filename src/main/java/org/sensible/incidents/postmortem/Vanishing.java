package org.sensible.incidents.postmortem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out, going back through a page's versions, with which of them something vanished from it. For one thread. */
final class Vanishing {

    /** How far back it looks; what vanished before is told without a name. */
    private static final int MOST_VERSIONS = 200;

    private final PageEdits edits;

    Vanishing(PageEdits edits) {
        this.edits = edits;
    }

    /** The version in which each of these events was no longer there, by the event's id; without those of which it is not known. */
    Map<String, PageEdits.Version> of(long pageId, PageEdits.Version current, Set<String> events) {
        Map<String, PageEdits.Version> found = new HashMap<>();
        Set<String> open = new HashSet<>(events);
        PageEdits.Version later = current;
        int last = Math.max(1, current.number() - MOST_VERSIONS);
        for (int number = current.number() - 1; number >= last && !open.isEmpty(); number--) {
            Optional<PageEdits.Version> version = edits.version(pageId, number);
            if (version.isPresent()) {
                String body = version.get().body();
                PageEdits.Version without = later;
                open.removeIf(event -> {
                    boolean wasThere = body.contains(">" + event + "<");
                    if (wasThere) {
                        found.put(event, without);
                    }
                    return wasThere;
                });
                later = version.get();
            }
        }
        return found;
    }

    /** The latest version before this one of which the timeline can be taken, as it was written there. */
    Optional<String> timeline(long pageId, PageEdits.Version current, Function<String, Optional<String>> read) {
        int last = Math.max(1, current.number() - MOST_VERSIONS);
        for (int number = current.number() - 1; number >= last; number--) {
            Optional<String> found = edits.version(pageId, number).flatMap(version -> read.apply(version.body()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
