package org.sensible.incidents.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what an event is known: its incident, its source and its id there. The same three parts give the same id on every
 * machine and for ever, so an archive, a page and another delivery of the payload all mean the same event.
 *
 * @param value the first 26 characters of the digest in base32 (RFC 4648, lower case, without padding)
 * @param digest the SHA-256 in lower-case hexadecimal, over each part as its length (4 bytes, big-endian, in bytes) and
 *     its UTF-8 bytes
 */
public record EventId(String value, String digest) {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    public static EventId of(String incidentUid, String source, String externalId) {
        byte[] hash = sha256(incidentUid, source, externalId);
        return new EventId(base32(hash), HexFormat.of().formatHex(hash));
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first characters only; they take 130 of the 256 bits, so the end needs no care. */
    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += BITS) {
            int at = bit / Byte.SIZE;
            int pair = (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
            int shift = 2 * Byte.SIZE - BITS - bit % Byte.SIZE;
            text.append(BASE32.charAt(pair >> shift & 0x1f));
        }
        return text.toString();
    }
}
