package com.atlassian.confluence.core;

/**
 * A change to content, made inside the call that saves it.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface Modification<T extends ContentEntityObject> {
    void modify(T t);
}
