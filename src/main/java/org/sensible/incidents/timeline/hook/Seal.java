package org.sensible.incidents.timeline.hook;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a sender's signing secret so that it can be read only while a delivery brings the token: what a database or a backup
 * of it holds is of no use without the address that the sender has. The token gives a key pair of X25519 (RFC 7748, whose
 * base point 9 turns the private half into the public one); a secret is encrypted with AES-256-GCM under the SHA-256 of what
 * that pair and a fresh one agree on. Stateless.
 */
final class Seal {

    private static final String CURVE = "X25519";
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** The public half of the token's pair, in URL-safe base64. */
    static String keyFor(String token) {
        try {
            return text(agreed(scalar(token), BASE_POINT));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    /** A secret that whoever has the token of that key can open. */
    static String seal(String sealKey, String secret) {
        byte[] once = new byte[KEY_BYTES];
        RANDOM.nextBytes(once);
        byte[] receiver = bytes(sealKey);
        try {
            byte[] sender = agreed(once, BASE_POINT);
            byte[] key = key(sender, receiver, agreed(once, point(receiver)));
            byte[] closed = crypt(Cipher.ENCRYPT_MODE, key, secret.getBytes(StandardCharsets.UTF_8));
            return text(joined(sender, closed));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    /** @throws IllegalStateException where it was sealed for another token */
    static String open(String token, String sealed) {
        byte[] all = bytes(sealed);
        byte[] sender = Arrays.copyOf(all, KEY_BYTES);
        byte[] own = scalar(token);
        try {
            byte[] key = key(sender, agreed(own, BASE_POINT), agreed(own, point(sender)));
            byte[] opened = crypt(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(all, KEY_BYTES, all.length));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a sender's secret cannot be opened with its token", unreadable);
        }
    }

    private static byte[] scalar(String token) {
        return sha256("incidents/hook/seal".getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] key(byte[] sender, byte[] receiver, byte[] agreed) {
        return sha256(sender, receiver, agreed);
    }

    /** The other side's point, multiplied; 32 bytes, little-endian. */
    private static byte[] agreed(byte[] scalar, BigInteger point) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(CURVE);
        PrivateKey own = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
        PublicKey other = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, point));
        KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /** Each key encrypts one text only, so that the nonce may be the same. */
    private static byte[] crypt(int mode, byte[] key, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
        return cipher.doFinal(text);
    }

    private static BigInteger point(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(joined(parts));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("Java 17 has SHA-256, X25519 and AES-GCM", cause);
    }
}
