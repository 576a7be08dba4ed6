package org.sensible.incidents.persistence;

import java.sql.SQLException;

/** Tells a violated constraint from other failures, whatever the host wrapped it in. */
final class Violation {

    /** SQLSTATE class 23, integrity constraint violation: all five databases report it so. */
    private static final String INTEGRITY = "23";

    private Violation() {}

    static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY)) {
                return true;
            }
        }
        return false;
    }
}
