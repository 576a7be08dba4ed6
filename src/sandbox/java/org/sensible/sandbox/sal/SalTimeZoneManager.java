package org.sensible.sandbox.sal;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TimeZone;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;

/** The time zones of users; the site's own is UTC. */
public final class SalTimeZoneManager implements TimeZoneManager {

    private final Users users;
    private final Current current;

    public SalTimeZoneManager(Users users, Current current) {
        this.users = users;
        this.current = current;
    }

    @Override
    public TimeZone getUserTimeZone() {
        return zone(current.user());
    }

    @Override
    public TimeZone getUserTimeZone(UserKey userKey) {
        return zone(Optional.ofNullable(userKey).flatMap(key -> users.byKey(key.getStringValue())));
    }

    @Override
    public TimeZone getDefaultTimeZone() {
        return TimeZone.getTimeZone(ZoneOffset.UTC);
    }

    private TimeZone zone(Optional<User> user) {
        return user.map(User::zone).map(TimeZone::getTimeZone).orElseGet(this::getDefaultTimeZone);
    }
}
