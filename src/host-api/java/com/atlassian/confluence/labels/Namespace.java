package com.atlassian.confluence.labels;

import java.io.Serializable;

/**
 * Whose labels they are: everybody's, a team's, one person's.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public class Namespace implements Serializable {
    public static final Namespace GLOBAL = new Namespace("global");
    private static final long serialVersionUID = 1L;
    private final String prefix;

    private Namespace(String prefix) {
        this.prefix = prefix;
    }

    public String getPrefix() {
        return prefix;
    }
}
