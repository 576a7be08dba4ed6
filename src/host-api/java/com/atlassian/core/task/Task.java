package com.atlassian.core.task;

import java.io.Serializable;

/**
 * Something that a queue does later.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8)
 */
public interface Task extends Serializable {
    void execute() throws Exception;
}
