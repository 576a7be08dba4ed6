package com.atlassian.plugin.spring.scanner;

/**
 * The products that the scanner tells apart.
 *
 * <p>Signature: decompiled, scanner 3.0 (not re-checked on 8). Trimmed to its constants.
 */
public enum ProductFilter {
    ALL,
    JIRA,
    CONFLUENCE,
    BAMBOO,
    BITBUCKET,
    STASH,
    CROWD,
    FECRU,
    REFAPP
}
