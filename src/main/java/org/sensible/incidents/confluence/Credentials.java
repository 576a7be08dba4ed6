package org.sensible.incidents.confluence;

import jakarta.annotation.Nullable;

/**
 * What a request said of who sends it, so that the self-test can call the product as that person, within that person's
 * own request. Kept by nobody, and never printed.
 *
 * @param host the address that the request came to, as its {@code Host} header has it
 * @param cookie as it came; {@code null} where none did
 * @param authorization likewise
 */
public record Credentials(
        @Nullable String host,
        @Nullable String cookie,
        @Nullable String authorization) {

    /** Whether the request named its sender in a way that can be repeated. */
    boolean areThere() {
        return cookie != null || authorization != null;
    }

    @Override
    public String toString() {
        return "credentials for " + host;
    }
}
