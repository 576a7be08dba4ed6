package com.atlassian.confluence.api.model.content;

/**
 * Whether content is current, a draft, or gone.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; its base class is left out.
 */
public final class ContentStatus {
    public static final ContentStatus CURRENT = new ContentStatus("current");
    public static final ContentStatus DRAFT = new ContentStatus("draft");
    private final String value;

    private ContentStatus(String value) {
        this.value = value;
    }

    public String getValue() {
        return value;
    }
}
