package com.atlassian.webresource.api.assembler;

/**
 * The resources of the page being built.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface WebResourceAssembler {
    RequiredResources resources();
}
