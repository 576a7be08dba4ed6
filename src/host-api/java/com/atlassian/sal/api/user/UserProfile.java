package com.atlassian.sal.api.user;

import java.net.URI;

/**
 * A user as the host shows one.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface UserProfile {
    UserKey getUserKey();

    String getUsername();

    String getFullName();

    String getEmail();

    URI getProfilePictureUri(int width, int height);

    URI getProfilePictureUri();

    URI getProfilePageUri();
}
