package com.atlassian.confluence.api.model.content;

/**
 * A form in which a body comes.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed; its base class is left out.
 */
public final class ContentRepresentation {
    public static final ContentRepresentation STORAGE = new ContentRepresentation("storage");
    private final String representation;

    private ContentRepresentation(String representation) {
        this.representation = representation;
    }

    public String getRepresentation() {
        return representation;
    }
}
