package com.atlassian.confluence.api.model.content;

import java.util.Map;

/**
 * Content as Confluence's Java API gives it: what was not asked for is not in it.
 *
 * <p>Signature: decompiled, platform 6.5. Trimmed; its constructor is the builder's business there.
 */
public class Content {
    private final Map<ContentRepresentation, ContentBody> body;
    private final Version version;

    public Content(Map<ContentRepresentation, ContentBody> body, Version version) {
        this.body = body;
        this.version = version;
    }

    public Map<ContentRepresentation, ContentBody> getBody() {
        return body;
    }

    public Version getVersion() {
        return version;
    }
}
