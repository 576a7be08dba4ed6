package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.host.ItemAnswers;
import org.sensible.incidents.incident.Wording;

/** Action items as the bodies of answers. Threads may share it. */
@ConfluenceComponent
public final class ItemReplies {

    private final WeightSettings weights;
    private final ItemAnswers answers;

    @Inject
    public ItemReplies(WeightSettings weights, Wording wording) {
        this.weights = weights;
        this.answers = new ItemAnswers(wording);
    }

    String item(ActionItem item) {
        return answers.item(item, new Order(weights.read())).toString();
    }

    String listing(ActionItems.Listing listing, int limit) {
        return answers.listing(listing, limit).toString();
    }

    String plan(Plans.Planned planned) {
        var json = answers.plan(planned.plan(), planned.findings());
        planned.listing().age().ifPresent(age -> json.put("age", age.toSeconds()));
        return json.toString();
    }
}
