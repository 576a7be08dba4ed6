package com.atlassian.applinks.api;

import java.net.URI;

/**
 * Where a person lets this application act for him in the other one.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 7 (Jira 10.3)
 */
public interface AuthorisationURIGenerator {
    URI getAuthorisationURI(URI callback);

    URI getAuthorisationURI();
}
