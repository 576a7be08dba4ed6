package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * Looks users up.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called; super-interfaces left out, hasMembership is inherited from GroupMembershipAccessor.
 */
public interface UserAccessor {
    @Nullable
    ConfluenceUser getUserByName(String username);

    @Nullable
    ConfluenceUser getUserByKey(UserKey key);

    @Nullable
    ConfluenceUser getExistingUserByKey(UserKey userKey);

    List<String> getGroupNamesForUserName(String username);

    boolean hasMembership(String groupName, String username);
}
