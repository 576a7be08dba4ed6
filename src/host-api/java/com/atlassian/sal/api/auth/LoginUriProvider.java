package com.atlassian.sal.api.auth;

import java.net.URI;

/**
 * Where somebody logs in.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface LoginUriProvider {
    URI getLoginUri(URI returnUri);
}
