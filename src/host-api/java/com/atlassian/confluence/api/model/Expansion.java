package com.atlassian.confluence.api.model;

/**
 * A part of an answer that is wanted.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8); usage of the parts of a part, Confluence 8. Trimmed.
 */
public class Expansion {
    private final String propertyName;
    private final Expansions subExpansions;

    public Expansion(String propertyName) {
        this(propertyName, new Expansions());
    }

    public Expansion(String propertyName, Expansions subExpansions) {
        this.propertyName = propertyName;
        this.subExpansions = subExpansions;
    }

    public String getPropertyName() {
        return propertyName;
    }

    public Expansions getSubExpansions() {
        return subExpansions;
    }
}
