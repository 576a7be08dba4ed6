package com.atlassian.applinks.api;

import java.net.URI;

/**
 * A link to another application.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed to what is called.
 */
public interface ReadOnlyApplicationLink {
    ApplicationId getId();

    String getName();

    URI getDisplayUrl();

    URI getRpcUrl();

    ApplicationLinkRequestFactory createAuthenticatedRequestFactory();
}
