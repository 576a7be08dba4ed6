package com.atlassian.confluence.labels;

/**
 * Keeps labels.
 *
 * <p>Signature: decompiled, platform 6.5; seen in use by plugins (which call {@code addLabel} with a page). Trimmed to what
 * is called.
 */
public interface LabelManager {
    /** Answers with one of its constants: whether the label was added, or was there. */
    int addLabel(Labelable content, Label label);
}
