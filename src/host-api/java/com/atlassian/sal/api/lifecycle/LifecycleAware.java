package com.atlassian.sal.api.lifecycle;

/**
 * Told when the plugin system has started, and when it stops.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface LifecycleAware {
    void onStart();

    void onStop();
}
