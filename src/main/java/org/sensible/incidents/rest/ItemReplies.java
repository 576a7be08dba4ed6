package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.WeightSettings;
import org.sensible.incidents.actionitem.epic.ItemEpics;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.host.ItemAnswers;
import org.sensible.incidents.incident.Wording;

/** Action items as the bodies of answers. Threads may share it. */
@ConfluenceComponent
public final class ItemReplies {

    private final WeightSettings weights;
    private final ItemEpics epics;
    private final Wording wording;
    private final ItemAnswers answers;

    @Inject
    public ItemReplies(WeightSettings weights, ItemEpics epics, Wording wording) {
        this.weights = weights;
        this.epics = epics;
        this.wording = wording;
        this.answers = new ItemAnswers(wording);
    }

    String item(ActionItem item) {
        return answers.item(item, new Order(weights.read())).toString();
    }

    /** An item that was just made: put into its incident's epic where that is wanted, or with a {@code note} on why it is not. */
    String made(ActionItem made) {
        ItemEpics.Filed filed = epics.file(made);
        ObjectNode json = answers.item(filed.item(), new Order(weights.read()));
        if (filed.trouble() != null) {
            json.put("note", wording.tell(filed.trouble()));
        }
        return json.toString();
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
