package com.atlassian.confluence.core;

/**
 * How content is written.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface OperationContext<TRIGGER extends OperationTrigger> {
    boolean isEventSuppressed();

    boolean isSuppressNotifications();

    TRIGGER getUpdateTrigger();
}
