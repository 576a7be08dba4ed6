package org.sensible.incidents.actionitem.gate;

import java.util.List;

/**
 * How an incident stands for which an issue stands.
 *
 * @param incident its key
 * @param url its page in Confluence
 * @param open what is not done, in the order of the policy's rules
 */
public record Standing(String incident, String url, List<OpenDemand> open) {

    public Standing {
        open = List.copyOf(open);
    }

    /** The same with that alone which holds up. */
    Standing heldUpBy(GateRules rules) {
        return new Standing(
                incident,
                url,
                open.stream().filter(demand -> rules.holdsUp(demand.stand())).toList());
    }
}
