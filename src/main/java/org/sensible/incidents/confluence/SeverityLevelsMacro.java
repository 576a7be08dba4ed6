package org.sensible.incidents.confluence;

import jakarta.inject.Inject;

/** {@code severity-levels}: the severities of the policy. */
public final class SeverityLevelsMacro extends PolicyTableMacro {

    @Inject
    public SeverityLevelsMacro(PolicyTables tables) {
        super("severity-levels", tables);
    }
}
