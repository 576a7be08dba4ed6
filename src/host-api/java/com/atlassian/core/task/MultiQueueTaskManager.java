package com.atlassian.core.task;

/**
 * The queues of what is done later; the one for mails is named {@code mail}.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface MultiQueueTaskManager {
    void addTask(String string, Task task2);
}
