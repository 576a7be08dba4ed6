package org.sensible.sandbox.confluence;

/** Confluence does not take the page; the message is for whoever sent it. */
final class PageRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    PageRefused(String message) {
        super(message);
    }
}
