package org.sensible.incidents.confluence;

/** Where a part about an incident stands. */
enum Place {
    /** In a page that people wrote. */
    MACRO,
    /** On the incident's own page, which names it already. */
    OWN_PAGE,
    /** In an export: instants stand in every zone, and nothing can be clicked. */
    PAPER
}
