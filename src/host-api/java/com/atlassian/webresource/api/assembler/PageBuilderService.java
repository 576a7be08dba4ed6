package com.atlassian.webresource.api.assembler;

/**
 * Collects what the page needs of scripts and style sheets.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
