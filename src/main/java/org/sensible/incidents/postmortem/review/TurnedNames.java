package org.sensible.incidents.postmortem.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * That names on a page were turned into roles, kept so that it can be undone later and elsewhere. Immutable.
 *
 * @param version of the page that has the roles; the one before it has the names
 * @param names how many were turned
 * @param print SHA-256 in hex over both bodies: a host that lost a version may number the others anew
 */
public record TurnedNames(int version, int names, String print, Instant at) {

    public TurnedNames {
        Objects.requireNonNull(print, "print");
        Objects.requireNonNull(at, "at");
    }

    static TurnedNames of(int version, int names, String before, String after, Instant at) {
        return new TurnedNames(version, names, print(before, after), at);
    }

    /** Whether it was that body that became that other one. */
    boolean isFrom(String before, String after) {
        return print.equals(print(before, after));
    }

    private static String print(String before, String after) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            // never part of storage format
            digest.update((byte) 0);
            digest.update(after.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
