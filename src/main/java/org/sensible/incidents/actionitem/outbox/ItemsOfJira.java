package org.sensible.incidents.actionitem.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import org.sensible.incidents.actionitem.follow.ItemState;

/** All action items of the Jira that the plugin runs in, whoever may see them; a port. Only numbers, states and keys. */
public interface ItemsOfJira {

    /** How those issues stand now; one that is no action item, or no issue any more, is left out. */
    Map<Long, ItemState> now(Collection<Long> issueIds);

    /** Every issue that carries the property, readable or not. */
    SortedSet<Long> all();

    /** This Jira's own address. */
    String homeUrl();
}
