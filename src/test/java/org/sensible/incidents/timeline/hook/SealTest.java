package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

public class SealTest {

    @Test
    public void secret_isOpenedWithItsToken() {
        String token = TokenDigest.newToken();
        String sealed = Seal.seal(Seal.keyFor(token), "it's a secret 秘密");
        assertEquals("it's a secret 秘密", Seal.open(token, sealed));
        assertEquals("", Seal.open(token, Seal.seal(Seal.keyFor(token), "")));
    }

    @Test
    public void anotherToken_opensNothing() {
        String sealed = Seal.seal(Seal.keyFor("one"), "secret");
        assertThrows(IllegalStateException.class, () -> Seal.open("two", sealed));
        String broken = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("A") ? "BB" : "AA");
        assertThrows(IllegalStateException.class, () -> Seal.open("one", broken));
    }

    @Test
    public void sameSecret_looksDifferentEachTimeAndNeverLikeItself() {
        String key = Seal.keyFor("one");
        String sealed = Seal.seal(key, "secret");
        assertNotEquals(sealed, Seal.seal(key, "secret"));
        assertFalse(sealed.contains("secret"));
        assertEquals(key, Seal.keyFor("one"));
        assertEquals(43, key.length());
    }
}
