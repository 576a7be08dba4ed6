package com.atlassian.plugin.web.baseconditions;

/**
 * Marks what decides whether something is shown.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface BaseCondition {}
