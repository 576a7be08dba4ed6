package com.atlassian.plugin.util;

import jakarta.annotation.Nullable;

/** Needed by Active Objects when it runs: which plugin made the call. The sandbox runs one only, and does not say. */
public final class PluginKeyStack {

    private PluginKeyStack() {}

    @Nullable
    public static String getFirstPluginKey() {
        return null;
    }
}
