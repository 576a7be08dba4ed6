package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes what Jira's side reports of its action items. A report that is no newer than the last one changes nothing; a list of all
 * items in a range takes away what is not in it. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Reporting {

    private final ReportedItems items;
    private final Clock clock;

    @Inject
    public Reporting(ReportedItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * What became of a report.
     *
     * @param number of the last report that was taken, this one or a newer one
     * @param changed how many items stand otherwise than before
     * @param known how many stood so already
     * @param isPassedOver whether it was no newer than the last one, so that nothing of it was looked at
     * @param incidents keys of the incidents whose items changed, in order
     */
    public record Outcome(long number, int changed, int known, boolean isPassedOver, Set<String> incidents) {}

    public Outcome take(ItemReport report) {
        return items.inTurn(report.jira(), last -> {
            if (report.number() <= last) {
                return new Outcome(last, 0, 0, true, Set.of());
            }
            return apply(report);
        });
    }

    private Outcome apply(ItemReport report) {
        Map<Long, ItemState> said = report.byIssue();
        Map<Long, ItemState> before = new HashMap<>(items.find(report.jira(), said.keySet()));
        if (report.all() != null) {
            items.inRange(report.jira(), report.all()).forEach((id, state) -> {
                before.put(id, state);
                said.putIfAbsent(id, null);
            });
        }
        Set<String> incidents = new TreeSet<>();
        List<Long> gone = new ArrayList<>();
        int changed = 0;
        for (Map.Entry<Long, ItemState> entry : said.entrySet()) {
            ItemState was = before.get(entry.getKey());
            ItemState is = entry.getValue();
            if (Objects.equals(was, is)) {
                continue;
            }
            changed++;
            if (is == null) {
                gone.add(entry.getKey());
            } else {
                items.put(report.jira(), entry.getKey(), is);
                incidents.add(is.incident());
            }
            if (was != null) {
                incidents.add(was.incident());
            }
        }
        items.remove(report.jira(), gone);
        items.taken(report.jira(), report.number(), clock.instant(), report.endsList());
        if (report.mails() != null) {
            items.mails(report.jira(), report.mails());
        }
        return new Outcome(report.number(), changed, said.size() - changed, false, incidents);
    }
}
