package com.atlassian.confluence.api.model.content.id;

/**
 * The id of content.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public class ContentId {
    private final long id;

    ContentId(long id) {
        this.id = id;
    }

    public static ContentId of(long id) {
        return new ContentId(id);
    }

    public long asLong() {
        return id;
    }
}
