package org.sensible.incidents.confluence;

import jakarta.inject.Inject;

/** {@code incident-roles}: who has which duty. */
public final class IncidentRolesMacro extends PolicyTableMacro {

    @Inject
    public IncidentRolesMacro(PolicyTables tables) {
        super("incident-roles", tables);
    }
}
