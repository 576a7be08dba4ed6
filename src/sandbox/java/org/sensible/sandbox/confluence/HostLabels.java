package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.labels.Labelable;
import com.atlassian.confluence.labels.Namespace;
import org.sensible.sandbox.Transactions;

/** The host's labels. Asks nobody for permission, knows global ones only, and writes in a transaction only. */
final class HostLabels implements LabelManager {

    /** As on the host; the signature in the host API is trimmed. */
    private static final int NO_CHANGE = 0;

    private static final int LABEL_ADDED = 1;

    private final Labels labels;
    private final Transactions transactions;

    HostLabels(Labels labels, Transactions transactions) {
        this.labels = labels;
        this.transactions = transactions;
    }

    @Override
    public int addLabel(Labelable labelable, Label label) {
        if (!transactions.isActive()) {
            throw new IllegalStateException("addLabel outside of a transaction: use TransactionTemplate");
        }
        if (!(labelable instanceof ContentEntityObject content) || !content.isPersistent()) {
            throw new IllegalStateException("labels are for a page that is stored");
        }
        if (!label.getNamespace().equals(Namespace.GLOBAL)) {
            throw new IllegalArgumentException("the sandbox knows global labels only");
        }
        if (labels.of(content).contains(label.getName())) {
            return NO_CHANGE;
        }
        labels.add(content, label.getName());
        return LABEL_ADDED;
    }
}
