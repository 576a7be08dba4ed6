package com.atlassian.confluence.api.model.content;

/**
 * The body of content in one form.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public class ContentBody extends FormattedBody {
    public ContentBody(ContentRepresentation representation, String value) {
        super(representation, value);
    }
}
