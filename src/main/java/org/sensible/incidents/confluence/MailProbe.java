package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.selftest.Probe;

/** Mails have somewhere to go, and the list of notifications is there or said to be away. Sends nothing. */
@ConfluenceComponent
public final class MailProbe implements Probe {

    private final MailQueue mails;
    private final Workbox workbox;

    @Inject
    public MailProbe(MailQueue mails, Workbox workbox) {
        this.mails = mails;
        this.workbox = workbox;
    }

    @Override
    public String name() {
        return "mail and notifications";
    }

    @Override
    public String run() throws Failed {
        String list = workbox.isThere() ? "the list of notifications is there" : "there is no list of notifications";
        if (!mails.hasServer()) {
            throw new Failed("no outgoing mail server is set, so nobody is reminded by mail; " + list);
        }
        return "an outgoing mail server is set, " + list;
    }
}
