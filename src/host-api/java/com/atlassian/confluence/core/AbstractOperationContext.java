package com.atlassian.confluence.core;

/**
 * Common part of the contexts of writing.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public abstract class AbstractOperationContext<TRIGGER extends OperationTrigger> implements OperationContext<TRIGGER> {
    protected boolean suppressNotifications;
    private final boolean eventSuppressed;
    private final TRIGGER updateTrigger;

    protected AbstractOperationContext(BaseBuilder<?, TRIGGER> builder) {
        this.suppressNotifications = builder.suppressNotifications;
        this.eventSuppressed = builder.eventSuppressed;
        this.updateTrigger = builder.updateTrigger == null ? builder.unknownTrigger() : builder.updateTrigger;
    }

    @Override
    public final boolean isEventSuppressed() {
        return eventSuppressed;
    }

    @Override
    public final boolean isSuppressNotifications() {
        return suppressNotifications;
    }

    @Override
    public final TRIGGER getUpdateTrigger() {
        return updateTrigger;
    }
    /** Collects the settings. */
    public abstract static class BaseBuilder<T extends BaseBuilder<T, TRIGGER>, TRIGGER extends OperationTrigger> {
        private boolean suppressNotifications;
        private boolean eventSuppressed;
        private TRIGGER updateTrigger;

        protected abstract T builder();

        protected abstract TRIGGER unknownTrigger();

        public T suppressNotifications(boolean suppressNotifications) {
            this.suppressNotifications = suppressNotifications;
            return builder();
        }

        public T suppressEvents(boolean eventSuppressed) {
            this.eventSuppressed = eventSuppressed;
            return builder();
        }

        public T updateTrigger(TRIGGER updateTrigger) {
            this.updateTrigger = updateTrigger;
            return builder();
        }
    }
}
