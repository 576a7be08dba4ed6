package com.atlassian.confluence.labels;

import java.io.Serializable;

/**
 * A label.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called; the entity class above is left out.
 */
public class Label implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final Namespace namespace;

    public Label(String name, Namespace namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    public String getName() {
        return name;
    }

    public Namespace getNamespace() {
        return namespace;
    }
}
