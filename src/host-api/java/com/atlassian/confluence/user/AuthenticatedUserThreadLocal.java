package com.atlassian.confluence.user;

import java.util.concurrent.Callable;

/**
 * Who acts in this thread.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public class AuthenticatedUserThreadLocal {
    private static final ThreadLocal<ConfluenceUser> ACTING = new ThreadLocal<>();

    private AuthenticatedUserThreadLocal() {}

    public static void set(ConfluenceUser user) {
        if (user == null) {
            ACTING.remove();
        } else {
            ACTING.set(user);
        }
    }

    public static ConfluenceUser get() {
        return ACTING.get();
    }

    public static void reset() {
        ACTING.remove();
    }

    public static String getUsername() {
        return isAnonymousUser() ? null : ACTING.get().getName();
    }

    public static boolean isAnonymousUser() {
        return ACTING.get() == null;
    }

    public static void asUser(ConfluenceUser user, Runnable task) {
        ConfluenceUser before = ACTING.get();
        set(user);
        try {
            task.run();
        } finally {
            set(before);
        }
    }

    public static <T> T asUser(ConfluenceUser user, Callable<T> task) throws Exception {
        ConfluenceUser before = ACTING.get();
        set(user);
        try {
            return task.call();
        } finally {
            set(before);
        }
    }
}
