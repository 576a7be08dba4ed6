package com.atlassian.confluence.content.render.xhtml;

/**
 * What a page is rendered as.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public enum ConversionContextOutputType {
    PREVIEW("preview"),
    DISPLAY("display"),
    WORD("word"),
    PDF("pdf"),
    HTML_EXPORT("html_export"),
    FEED("feed"),
    EMAIL("email"),
    DIFF("diff");
    private final String value;

    ConversionContextOutputType(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }
}
