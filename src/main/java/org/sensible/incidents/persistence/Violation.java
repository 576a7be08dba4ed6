package org.sensible.incidents.persistence;

import java.sql.SQLException;
import java.util.function.Predicate;

/** Tells a violated constraint from other failures, whatever the host wrapped it in. */
final class Violation {

    /** SQLSTATE class 23, integrity constraint violation: all five databases report it so. */
    private static final String INTEGRITY = "23";

    /** Class 40 is a transaction that the database gave up, HYT00 one that waited for another for too long. */
    private static final String GIVEN_UP = "40";

    private static final String WAITED = "HYT00";

    private Violation() {}

    /** Whether somebody else was faster: a violated constraint, or a transaction that lost against another. */
    static boolean isLostRace(Throwable failure) {
        return hasState(
                failure, state -> state.startsWith(INTEGRITY) || state.startsWith(GIVEN_UP) || state.equals(WAITED));
    }

    static boolean isIn(Throwable failure) {
        return hasState(failure, state -> state.startsWith(INTEGRITY));
    }

    private static boolean hasState(Throwable failure, Predicate<String> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
