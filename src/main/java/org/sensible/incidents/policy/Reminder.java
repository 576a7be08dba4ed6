package org.sensible.incidents.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * That one person is told once of one demand of one incident, before its term ends or after it was broken. A term that begins
 * anew, as that of status updates does, is reminded of anew. Immutable.
 *
 * @param incidentUid of the incident
 * @param slug the demand's name
 * @param dueAt when the term ends
 * @param kind whether it is about to end, or has ended
 */
public record Reminder(String incidentUid, String slug, Instant dueAt, Kind kind, Person person) {

    public Reminder {
        Objects.requireNonNull(incidentUid, "incidentUid");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
    }

    /** Of what somebody is reminded; the names are stored. */
    public enum Kind {
        /** The term ends soon. */
        SOON,
        /** It has ended, and nothing was done. */
        BROKEN,
        /** It ends at another instant since then, which the timeline says. */
        MOVED
    }

    /** What makes it this reminder and no other: SHA-256 in hex over its parts, each with its length before it. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {incidentUid, slug, dueAt.toString(), kind.name(), person.key()}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
