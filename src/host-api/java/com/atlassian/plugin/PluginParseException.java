package com.atlassian.plugin;

/**
 * A descriptor that cannot be read.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; its superclass PluginException is left out.
 */
public class PluginParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginParseException(String s) {
        super(s);
    }
}
