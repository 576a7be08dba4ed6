package org.sensible.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The people of the sandbox on its first start; each one's password is the name. */
final class Founders {

    private static final int FIRST_JIRA_USER = 10_100;

    private Founders() {}

    static List<User> of(Kind kind) {
        return List.of(
                user(kind, 0, "admin", "Ada Admin", "UTC", User.ADMINISTRATORS, User.OPERATIONS),
                user(kind, 1, "alice", "Alice Tanaka", "Asia/Tokyo", User.OPERATIONS),
                user(kind, 2, "bob", "Bob Rivera", "America/Los_Angeles", User.OPERATIONS),
                user(kind, 3, "carol", "Carol Novak", "Europe/Prague", User.OBSERVERS),
                user(kind, 4, "mallory", "Mallory Quinn", "UTC"));
    }

    private static User user(Kind kind, int number, String name, String fullName, String zone, String... groups) {
        Set<String> all = new HashSet<>(List.of(groups));
        all.add(kind.usersGroup());
        return new User(
                key(kind, number, name), name, fullName, name + "@example.com", all, ZoneId.of(zone), Locale.US);
    }

    /** As the products make them: never the name, so that nobody takes one for the other. */
    private static String key(Kind kind, int number, String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return kind == Kind.JIRA
                ? "JIRAUSER" + (FIRST_JIRA_USER + number)
                : HexFormat.of().toHexDigits(id.getMostSignificantBits())
                        + HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    }
}
