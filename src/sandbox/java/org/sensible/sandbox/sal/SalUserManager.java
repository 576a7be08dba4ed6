package org.sensible.sandbox.sal;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** Users by key and by name; the acting one. Nulls are strangers, as on a host. */
public final class SalUserManager implements UserManager {

    private final Users users;
    private final Current current;
    private final Kind kind;

    public SalUserManager(Users users, Current current, Kind kind) {
        this.users = users;
        this.current = current;
        this.kind = kind;
    }

    @Override
    @Nullable
    public UserKey getRemoteUserKey() {
        return current.user().map(SalUserManager::key).orElse(null);
    }

    @Override
    @Nullable
    public UserKey getRemoteUserKey(HttpServletRequest request) {
        return Current.userOf(request).map(SalUserManager::key).orElse(null);
    }

    @Override
    @Nullable
    public UserProfile getUserProfile(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(users::byName)
                .map(Profile::new)
                .orElse(null);
    }

    @Override
    @Nullable
    public UserProfile getUserProfile(@Nullable UserKey userKey) {
        return find(userKey).map(Profile::new).orElse(null);
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults) {
        return users.groups().stream()
                .filter(name -> name.startsWith(prefix))
                .skip(startIndex)
                .limit(maxResults)
                .toList();
    }

    @Override
    public boolean isUserInGroup(@Nullable UserKey userKey, @Nullable String group) {
        return group != null
                && find(userKey).filter(user -> user.groups().contains(group)).isPresent();
    }

    @Override
    public boolean isSystemAdmin(@Nullable UserKey userKey) {
        return isAdmin(userKey);
    }

    @Override
    public boolean isAdmin(@Nullable UserKey userKey) {
        return find(userKey).filter(User::isAdministrator).isPresent();
    }

    private Optional<User> find(@Nullable UserKey userKey) {
        return Optional.ofNullable(userKey).map(UserKey::getStringValue).flatMap(users::byKey);
    }

    private static UserKey key(User user) {
        return new UserKey(user.key());
    }

    /** A user as SAL shows one; addresses are relative to the context path. */
    private final class Profile implements UserProfile {

        private final User user;

        Profile(User user) {
            this.user = user;
        }

        @Override
        public UserKey getUserKey() {
            return key(user);
        }

        @Override
        public String getUsername() {
            return user.name();
        }

        @Override
        public String getFullName() {
            return user.fullName();
        }

        @Override
        public String getEmail() {
            return user.email();
        }

        @Override
        @Nullable
        public URI getProfilePictureUri(int width, int height) {
            return null; // nobody here has a picture
        }

        @Override
        @Nullable
        public URI getProfilePictureUri() {
            return null;
        }

        @Override
        public URI getProfilePageUri() {
            return URI.create(
                    kind.profilePath() + "?username=" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8));
        }
    }
}
