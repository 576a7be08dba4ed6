package com.atlassian.user;

/**
 * A group of the user directory, known by its name.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8).
 */
public interface Group extends Entity {}
