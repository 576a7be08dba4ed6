package org.sensible.sandbox.confluence;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** The users as the host's API gives them: absent ones as null. */
final class HostUsers implements UserAccessor {

    /** What the group of administrators is called in a Confluence, beside the sandbox's own name for both products. */
    private static final String ADMINISTRATORS = "confluence-administrators";

    private final Users users;

    HostUsers(Users users) {
        this.users = users;
    }

    @Nullable
    ConfluenceUser orNull(Optional<User> user) {
        return user.map(HostUser::new).orElse(null);
    }

    /** The sandbox's own view of a host user; empty for anonymous and for whoever is gone. */
    Optional<User> own(@Nullable com.atlassian.user.User user) {
        return user == null ? Optional.empty() : users.byName(user.getName());
    }

    @Override
    @Nullable
    public ConfluenceUser getUserByName(String username) {
        return orNull(users.byName(username));
    }

    @Override
    @Nullable
    public ConfluenceUser getUserByKey(UserKey key) {
        return key == null ? null : orNull(users.byKey(key.getStringValue()));
    }

    @Override
    @Nullable
    public ConfluenceUser getExistingUserByKey(UserKey key) {
        return getUserByKey(key);
    }

    @Override
    public List<String> getGroupNamesForUserName(String username) {
        return users.byName(username).stream()
                .flatMap(user -> user.groups().stream())
                .sorted()
                .toList();
    }

    @Override
    @Nullable
    public Group getGroup(String name) {
        return name.equals(ADMINISTRATORS) || users.groups().contains(name) ? () -> name : null;
    }

    @Override
    public List<String> getMemberNamesAsList(Group group) {
        return users.all().stream()
                .filter(user -> group.getName().equals(ADMINISTRATORS)
                        ? user.isAdministrator()
                        : user.groups().contains(group.getName()))
                .map(User::name)
                .toList();
    }

    @Override
    public boolean hasMembership(String groupName, String username) {
        return getGroupNamesForUserName(username).contains(groupName);
    }
}
