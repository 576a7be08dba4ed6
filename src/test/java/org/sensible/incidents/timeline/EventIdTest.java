package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import org.junit.Test;

/** The vectors were computed with another language's SHA-256 and base32. */
public class EventIdTest {

    private static final String UID = "5f0c3a5e-0b1d-4c44-9a53-2d1a4f6f7c11";

    @Test
    public void id_isThePublishedOne() {
        assertEquals(
                new EventId(
                        "gmd2zjq7hh57c2kanuj2gyjrzd",
                        "3307aca61f39fbf169406d13a36131c8c06a88a1b934b2d395e6e7cbe31eb1fd"),
                EventId.of(UID, "slack", "C5Z73A7RA/1516454398.000074"));
        assertEquals(
                new EventId(
                        "uybaxkyarghoq7g4uohp2csfkv",
                        "a6020bab00898ee87cdca38efd0a45555649c2d25678e1a35226e6bb5e25757d"),
                EventId.of(UID, "slack", "障害対応/1516454398.000074"));
        assertEquals(
                new EventId(
                        "cgml56jph4oemwo4xanw32bhko",
                        "1198bef92f3f1c4659dcb81b6de82753a8e7cb13eaa575ab04a1d940db59d3a1"),
                EventId.of("u", "alertmanager", "a1b2c3/2020-02-06T00:17:58.432911368Z/fired"));
        assertEquals(
                new EventId(
                        "dskztacjvi2nefceyibibph54k",
                        "1c95998049aa34d21444c20280bcfde289c505ab87bbd97bfe810cd0fb52775f"),
                EventId.of("u", "person", ""));
        assertEquals("cxwhx4fva4zljh4cfdqh2jbwkm", EventId.of("", "", "").value());
    }

    @Test
    public void id_knowsWhereOnePartEnds() {
        assertNotEquals(EventId.of("ab", "c", "d"), EventId.of("a", "bc", "d"));
        assertNotEquals(EventId.of("a", "bc", "d"), EventId.of("a", "b", "cd"));
    }
}
