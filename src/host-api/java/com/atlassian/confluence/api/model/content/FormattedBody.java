package com.atlassian.confluence.api.model.content;

/**
 * A body in one form.
 *
 * <p>Signature: usage, Confluence plugins of several generations ({@code getBody().get(ContentRepresentation.STORAGE).getValue()}).
 * Trimmed to what is called.
 */
public class FormattedBody {
    private final ContentRepresentation representation;
    private final String value;

    FormattedBody(ContentRepresentation representation, String value) {
        this.representation = representation;
        this.value = value;
    }

    public ContentRepresentation getRepresentation() {
        return representation;
    }

    public String getValue() {
        return value;
    }
}
