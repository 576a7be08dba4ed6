package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * Looks users up.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called; super-interfaces left out, hasMembership and getMemberNamesAsList are inherited from GroupMembershipAccessor,
 * getGroup from GroupResolver; the last two: usage, platform 7 to 9 (public plugins that list a group).
 */
public interface UserAccessor {
    @Nullable
    ConfluenceUser getUserByName(String username);

    @Nullable
    ConfluenceUser getUserByKey(UserKey key);

    @Nullable
    ConfluenceUser getExistingUserByKey(UserKey userKey);

    List<String> getGroupNamesForUserName(String username);

    @Nullable
    Group getGroup(String name);

    List<String> getMemberNamesAsList(Group group);

    boolean hasMembership(String groupName, String username);
}
