package com.atlassian.applinks.api;

import java.io.Serializable;

/**
 * The id of an application link.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class ApplicationId implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;

    public ApplicationId(String id) {
        this.id = id;
    }

    public String get() {
        return id;
    }
}
