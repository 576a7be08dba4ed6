package com.atlassian.plugin;

/**
 * A module of a plugin is not declared as it has to be.
 *
 * <p>Signature: unverified; named in the throws clauses of ContextProvider and Condition. Its ancestors are left out.
 */
public class PluginParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginParseException() {}

    public PluginParseException(String message) {
        super(message);
    }

    public PluginParseException(Throwable cause) {
        super(cause);
    }

    public PluginParseException(String message, Throwable cause) {
        super(message, cause);
    }
}
