package com.atlassian.confluence.event.events;

import com.atlassian.event.Event;

/**
 * What happened in Confluence.
 *
 * <p>Signature: decompiled, platform 6.5 (superclass com.atlassian.event.Event).
 */
public abstract class ConfluenceEvent extends Event {
    private static final long serialVersionUID = 1L;

    public ConfluenceEvent(Object src) {
        super(src);
    }
}
