package org.sensible.incidents.actionitem.plan;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.IssueGateway;
import org.sensible.incidents.actionitem.ItemScope;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the action items of a scope as the person sees them: two questions to Jira, one for the items and one for open items
 * of other incidents, which the check compares them with. Threads may share it.
 */
@ConfluenceComponent
public final class Plans {

    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);
    /** What else is open, in Jira's language. */
    static final String OPEN = "statusCategory != Done";

    private final ActionItems items;
    private final IssueGateway jira;

    @Inject
    public Plans(ActionItems items, IssueGateway jira) {
        this.items = items;
        this.jira = jira;
    }

    /** Refuses as {@link ActionItems#of(ItemScope, Person)} does; with Jira silent it plans what this reader saw last. */
    public Planned plan(ItemScope scope, Capacity capacity, Person reader) {
        ActionItems.Listing listing = items.of(scope, reader);
        return planned(listing, capacity, listing.age().isPresent() ? List.of() : open());
    }

    /**
     * A plan of what is listed, checked.
     *
     * @param open items that are open anywhere; those of the incidents that are listed are not compared with
     */
    static Planned planned(ActionItems.Listing listing, Capacity capacity, List<ActionItem> open) {
        Plan plan = plan(listing, capacity);
        List<Finding> findings = PlanCheck.of(
                listing.items(),
                Set.copyOf(plan.chosen()),
                others(listing.items(), open),
                capacity.persons(),
                listing.order().weights());
        return new Planned(listing, plan, findings);
    }

    /** Plans what is listed. */
    public static Plan plan(ActionItems.Listing listing, Capacity capacity) {
        List<PlanItem> wanted = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        for (ActionItem item : listing.items()) {
            if (item.isDone() || item.property() == null) {
                continue;
            }
            if (item.property().commitment() == Commitment.NOT_DOING) {
                dropped.add(item.key());
            } else {
                wanted.add(PlanItem.of(item, listing.order().weights()));
            }
        }
        return Plan.of(wanted, dropped, capacity);
    }

    private static List<ActionItem> others(List<ActionItem> own, List<ActionItem> open) {
        Set<String> incidents = new HashSet<>();
        own.stream()
                .filter(item -> item.property() != null)
                .forEach(item -> incidents.add(item.property().incident()));
        return open.stream()
                .filter(item -> item.property() != null
                        && !incidents.contains(item.property().incident()))
                .toList();
    }

    /** Without them the plan is as good; only near-duplicates go unseen. */
    private List<ActionItem> open() {
        try {
            return jira.find(new IssueGateway.Search(List.of(), OPEN)).items();
        } catch (Refusal refused) {
            LOG.info("Near-duplicates were not looked for: {}", refused.getMessage());
            return List.of();
        }
    }

    /** A plan with what it was made from and what there is to say of it. */
    public record Planned(ActionItems.Listing listing, Plan plan, List<Finding> findings) {

        public Planned {
            findings = List.copyOf(findings);
        }
    }
}
