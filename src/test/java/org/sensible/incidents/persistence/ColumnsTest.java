package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.Test;
import org.sensible.incidents.incident.Accepted;

public class ColumnsTest {

    @Test
    public void nanoseconds_areExactFromTheFirstToTheLastAcceptedInstant() {
        assertEquals(0, Nanoseconds.of(Instant.EPOCH));
        for (Instant at :
                new Instant[] {Accepted.FIRST, Accepted.LAST, Instant.parse("2026-03-01T10:00:00.123456789Z")}) {
            assertEquals(at, Nanoseconds.toInstant(Nanoseconds.of(at)));
        }
        assertEquals(Instant.parse("1969-12-31T23:59:59.999999999Z"), Nanoseconds.toInstant(-1));
        assertNull(Nanoseconds.ofNullable(null));
    }

    @Test
    public void digest_tellsPartsApartThatLookAlikeWhenJoined() {
        assertEquals(64, Digest.of("a", "b").length());
        assertNotEquals(Digest.of("ab", "c"), Digest.of("a", "bc"));
        // Published vector: printf '\0\0\0\3abc' | sha256sum
        assertEquals("d04b72a650ce0f8ce4963330a53ee2832733d2baeffff3c1d8e256cca096d120", Digest.of("abc"));
    }

    @Test
    public void searchText_isCutToTheColumnButNotInsideACharacter() {
        assertEquals("inc-1 checkout", IncidentMapping.searchText("INC-1 Checkout"));
        assertEquals(450, IncidentMapping.searchText("x".repeat(500)).length());
        String cut = IncidentMapping.searchText("x".repeat(449) + "\uD83D\uDD25");
        assertEquals("x".repeat(449), cut);
    }

    @Test
    public void violation_isToldFromOtherFailuresInsideAnyWrapper() {
        SQLException unique = new SQLException("duplicate key", "23505");
        assertTrue(Violation.isIn(new IllegalStateException(new RuntimeException(unique))));
        assertFalse(Violation.isIn(new RuntimeException(new SQLException("gone", "08006"))));
        assertFalse(Violation.isIn(new RuntimeException(new SQLException("no state"))));
        assertFalse(Violation.isIn(new RuntimeException()));
    }
}
