package org.sensible.incidents.policy.page;

import org.sensible.incidents.incident.Text;

/** Why the page of a policy cannot be read where it was said to be. What it said last stays in force. */
public enum Trouble {
    /** In the trash, from where it can come back. */
    TRASHED,
    /** Removed for good. */
    GONE,
    /** In another space than the one in which an administrator found it. */
    MOVED,
    /** Not for everybody to see, and what people cannot read cannot bind them. */
    RESTRICTED;

    /** What happened, for a reader. */
    public Text label() {
        return Text.of("incidents.policy.trouble." + name());
    }
}
