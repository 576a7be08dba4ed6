package com.atlassian.confluence.event.events.content;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.OperationContext;
import com.atlassian.confluence.event.events.ConfluenceEvent;
import jakarta.annotation.Nullable;

/**
 * What happened to content.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; getContent() is inherited from types.Contented there.
 */
public abstract class ContentEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    public ContentEvent(Object source, @Nullable OperationContext<?> context) {
        super(source);
    }

    public abstract ContentEntityObject getContent();
}
