package com.atlassian.confluence.core;

/**
 * Something of which Confluence keeps the versions.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed.
 */
public abstract class AbstractVersionedEntityObject extends ConfluenceEntityObject implements Cloneable {
    private static final long serialVersionUID = 1L;
    private int version = 1;

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isNew() {
        return version == 1;
    }
}
