package com.atlassian.event;

import java.util.EventObject;

/**
 * What happened.
 *
 * <p>Signature: decompiled, platform 6.5, as superclass of ConfluenceEvent. Trimmed.
 */
public class Event extends EventObject {
    private static final long serialVersionUID = 1L;

    public Event(Object source) {
        super(source);
    }
}
