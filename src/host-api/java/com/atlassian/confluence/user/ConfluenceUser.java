package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;

/**
 * A user of Confluence.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. The internal relation marker is left out.
 */
public interface ConfluenceUser extends User {
    UserKey getKey();
}
