package com.atlassian.sal.api;

/**
 * How an address of the host is wanted.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO;
}
