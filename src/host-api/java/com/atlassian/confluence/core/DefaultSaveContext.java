package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.PageUpdateTrigger;

/**
 * How a page is saved, with a builder.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Presets trimmed.
 */
public class DefaultSaveContext extends AbstractOperationContext<PageUpdateTrigger> implements SaveContext {
    public static final SaveContext DEFAULT = builder().updateLastModifier(true).build();
    public static final SaveContext MINOR_EDIT =
            builder().suppressNotifications(true).build();
    public static final SaveContext SUPPRESS_NOTIFICATIONS =
            builder().suppressNotifications(true).updateLastModifier(true).build();
    private static final long serialVersionUID = 1L;
    private final boolean updateLastModifier;
    private final boolean suppressAutowatch;

    private DefaultSaveContext(Builder builder) {
        super(builder);
        this.updateLastModifier = builder.updateLastModifier;
        this.suppressAutowatch = builder.suppressAutowatch;
    }

    @Override
    public boolean doUpdateLastModifier() {
        return updateLastModifier;
    }

    @Override
    public boolean isSuppressAutowatch() {
        return suppressAutowatch;
    }

    public static Builder builder() {
        return new Builder();
    }
    /** Collects the settings. */
    public static class Builder extends AbstractOperationContext.BaseBuilder<Builder, PageUpdateTrigger> {
        private boolean updateLastModifier;
        private boolean suppressAutowatch;

        public Builder suppressAutowatch(boolean suppressAutowatch) {
            this.suppressAutowatch = suppressAutowatch;
            return this;
        }

        public Builder updateLastModifier(boolean updateLastModifier) {
            this.updateLastModifier = updateLastModifier;
            return this;
        }

        @Override
        protected Builder builder() {
            return this;
        }

        @Override
        protected PageUpdateTrigger unknownTrigger() {
            return PageUpdateTrigger.UNKNOWN;
        }

        public DefaultSaveContext build() {
            return new DefaultSaveContext(this);
        }
    }
}
