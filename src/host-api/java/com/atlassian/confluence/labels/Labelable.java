package com.atlassian.confluence.labels;

/**
 * Something that can carry labels.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to the name; nothing calls it.
 */
public interface Labelable {}
