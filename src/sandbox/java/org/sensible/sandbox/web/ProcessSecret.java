package org.sensible.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the two products of this process know and nobody else: by it Jira believes Confluence who asks. Made anew with each
 * process and never stored.
 */
public final class ProcessSecret {

    /** The header of a request over the link: a signature, a colon and the name of the user. */
    public static final String HEADER = "X-Sandbox-Link";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] KEY = newKey();

    private ProcessSecret() {}

    private static byte[] newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The signature of a text, in hexadecimal. */
    public static String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Whether the signature is the one of the text. */
    public static boolean isSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of {@link #HEADER} for a user. */
    public static String header(String userName) {
        return sign(HEADER + userName) + ":" + userName;
    }

    /** For whom the request was sent over the link; empty where the header is absent or wrong. */
    static Optional<String> userName(HttpServletRequest request) {
        String value = Optional.ofNullable(request.getHeader(HEADER)).orElse("");
        int colon = value.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = value.substring(colon + 1);
        return Optional.of(name).filter(n -> isSigned(HEADER + n, value.substring(0, colon)));
    }
}
