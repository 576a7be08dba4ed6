package com.atlassian.user;

import java.io.Serializable;

/**
 * Something with a name.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface Entity extends Serializable {
    String getName();
}
