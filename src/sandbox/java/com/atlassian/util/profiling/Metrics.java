package com.atlassian.util.profiling;

/** Needed by Active Objects when it runs: measures of the host, of which the sandbox keeps none. */
public final class Metrics {

    private static final Ticker NOTHING = () -> {};

    private Metrics() {}

    public static Builder metric(String name) {
        return new Builder();
    }

    /** Describes one measure. */
    public static final class Builder {

        private Builder() {}

        public Builder tag(String key, String value) {
            return this;
        }

        public Builder withAnalytics() {
            return this;
        }

        public Builder invokerPluginKey(String pluginKey) {
            return this;
        }

        public Ticker startTimer() {
            return NOTHING;
        }
    }
}
