package org.sensible.incidents.incident;

import java.util.function.Supplier;

/**
 * A transaction of the host, as a port. Joins the one that is under way, if any. Whatever the work throws undoes all of
 * it; a store's violation must never be caught inside the unit that met it.
 */
public interface UnitOfWork {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
