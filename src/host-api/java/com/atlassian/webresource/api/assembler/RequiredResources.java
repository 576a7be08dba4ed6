package com.atlassian.webresource.api.assembler;

/**
 * What a page requires.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleCompleteKey);

    RequiredResources requireContext(String context);
}
