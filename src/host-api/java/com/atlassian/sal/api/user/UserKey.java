package com.atlassian.sal.api.user;

import java.io.Serializable;

/**
 * The key by which the host knows a user for good.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public final class UserKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String userkey;

    public UserKey(String userkey) {
        if (userkey == null || userkey.isEmpty()) {
            throw new IllegalArgumentException("a user key may not be empty");
        }
        this.userkey = userkey;
    }

    public static UserKey fromLong(long userId) {
        return new UserKey(Long.toString(userId));
    }

    public String getStringValue() {
        return userkey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserKey && ((UserKey) other).userkey.equals(userkey);
    }

    @Override
    public int hashCode() {
        return userkey.hashCode();
    }

    @Override
    public String toString() {
        return userkey;
    }
}
