package org.sensible.incidents.timeline.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as senders write it: in hexadecimal. Stateless. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /**
     * Whether that is the code of these parts, one behind the other; compared in constant time. An empty secret proves
     * nothing.
     */
    static boolean isRight(String hex, String secret, byte[]... parts) {
        return !secret.isEmpty() && isSame(hex.toLowerCase(Locale.ROOT), of(secret, parts));
    }

    /** Compares in a time that tells nothing of either, not even how long they are. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(digest(one), digest(other));
    }

    private static String of(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
