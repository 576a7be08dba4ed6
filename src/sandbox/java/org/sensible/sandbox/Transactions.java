package org.sensible.sandbox;

import java.util.function.Supplier;

/**
 * Transactions as the host has them: a nested one joins the one that runs, and when the nested work fails the whole is
 * marked, so that the outermost cannot commit any more even where the failure was caught.
 */
public interface Transactions {

    /** Runs the work in the transaction of this thread, or in a new one. An exception rolls back and is passed on. */
    <T> T execute(Supplier<T> work);

    /** As {@link #execute(Supplier)}, for work without a result. */
    default void run(Runnable work) {
        execute(() -> {
            work.run();
            return null;
        });
    }

    /** Whether this thread is inside a transaction. */
    boolean isActive();
}
