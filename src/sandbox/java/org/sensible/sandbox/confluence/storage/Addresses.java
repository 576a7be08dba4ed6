package org.sensible.sandbox.confluence.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses, encoded. */
public final class Addresses {

    private Addresses() {}

    /** A segment of a path. */
    public static String path(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The value of a query parameter. */
    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
