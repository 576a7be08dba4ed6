package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.sensible.incidents.actionitem.ItemTerms;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/** By which day an action item is to be done: as somebody said, else as the policy does, else as administrators did. Threads may share it. */
@ConfluenceComponent
public final class DueDays {

    private final ItemTerms terms;
    private final Workdays workdays;

    @Inject
    public DueDays(ItemTerms terms, Workdays workdays) {
        this.terms = terms;
        this.workdays = workdays;
    }

    /** @param doer whose working days count; {@code null} for nobody whom Confluence knows */
    LocalDate of(ItemState item, Incident incident, FollowRules rules, @Nullable Person doer) {
        if (item.due() != null) {
            return item.due();
        }
        Instant from = item.decidedAt() == null ? incident.milestones().declaredAt() : item.decidedAt();
        return terms.day(incident, item.urgency(), from, doer)
                .orElseGet(() -> workdays.after(from, rules.dueDays().get(item.urgency()), doer));
    }
}
