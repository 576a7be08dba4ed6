package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;

/**
 * Content of a space.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed.
 */
public abstract class SpaceContentEntityObject extends ContentEntityObject {
    private static final long serialVersionUID = 1L;
    private Space space;

    public Space getSpace() {
        return space;
    }

    public void setSpace(Space space) {
        this.space = space;
    }

    public String getSpaceKey() {
        return space == null ? null : space.getKey();
    }
}
