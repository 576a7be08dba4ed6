package org.sensible.incidents.confluence;

import jakarta.inject.Inject;

/** {@code incident-rules}: what is asked of incidents. */
public final class IncidentRulesMacro extends PolicyTableMacro {

    @Inject
    public IncidentRulesMacro(PolicyTables tables) {
        super("incident-rules", tables);
    }
}
