package org.sensible.incidents.postmortem.export;

import org.jsoup.nodes.Element;

/** Pages in storage format as plain HTML for who reads them further. */
public final class PlainPages {

    private PlainPages() {}

    /** The page with its times as instants and its people by their keys. */
    public static String html(String storage) {
        Element page = new PlainPage(String::valueOf, key -> key).of(storage);
        page.ownerDocument().outputSettings().prettyPrint(false);
        return page.html();
    }
}
