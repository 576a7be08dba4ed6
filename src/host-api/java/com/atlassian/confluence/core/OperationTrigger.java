package com.atlassian.confluence.core;

/**
 * Why content is written.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface OperationTrigger {}
