package com.atlassian.event.api;

/**
 * Tells listeners what happened.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8.
 */
public interface EventPublisher extends EventListenerRegistrar {
    void publish(Object event);
}
