package com.atlassian.event.api;

/**
 * Where listeners are made known.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8).
 */
public interface EventListenerRegistrar {
    void register(Object listener);

    void unregister(Object listener);

    void unregisterAll();
}
