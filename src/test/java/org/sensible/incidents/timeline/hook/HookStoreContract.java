package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentFixture;

/** What every store of tokens does. */
public abstract class HookStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final HookToken.Act MADE = new HookToken.Act(AT, IncidentFixture.ALICE);
    private static final HookToken.Act REVOKED = new HookToken.Act(AT.plusSeconds(9), IncidentFixture.BOB);
    private static final HookToken TOKEN =
            new HookToken("id-1", "alertmanager", "東京 \uD83D\uDEA8", MADE, false, null, null, null);

    /** An empty store; the same one during a test. */
    protected abstract HookStore store();

    private static TokenLock lock(String digest, @Nullable String sealed) {
        return new TokenLock(digest, "key-of-" + digest, sealed);
    }

    private KeptToken given() {
        KeptToken kept = new KeptToken(TOKEN, lock("digest-1", null), null);
        store().add(kept);
        return kept;
    }

    @Test
    public void token_isFoundByItsDigestAndItsId() {
        KeptToken kept = given();
        assertEquals(Optional.of(kept), store().byDigest("digest-1"));
        assertEquals(Optional.empty(), store().byDigest("digest-2"));
        assertEquals(Optional.of(kept), store().byId("id-1"));
        assertEquals(Optional.empty(), store().byId("id-2"));
        assertEquals(List.of(kept), store().tokens());
    }

    @Test
    public void change_keepsBothLocksAndWhoRevokedIt() {
        given();
        store().used("id-1", AT.plusSeconds(60));
        HookToken rotated =
                new HookToken("id-1", "alertmanager", "renamed", MADE, true, null, AT.plusSeconds(3600), null);
        store().change(new KeptToken(rotated, lock("digest-2", "x".repeat(2_000)), lock("digest-1", "old")));
        KeptToken found = store().byDigest("digest-1").orElseThrow();
        assertEquals(found, store().byDigest("digest-2").orElseThrow());
        assertEquals("renamed", found.token().name());
        assertEquals(AT.plusSeconds(60), found.token().lastUsedAt());
        assertEquals(AT.plusSeconds(3600), found.token().formerUntil());
        assertEquals(lock("digest-2", "x".repeat(2_000)), found.lock());
        assertEquals(lock("digest-1", "old"), found.former());
    }

    @Test
    public void revocation_isForGood() {
        KeptToken kept = given();
        store().change(new KeptToken(TOKEN.revoked(REVOKED), kept.lock(), null));
        store().change(kept);
        assertEquals(REVOKED, store().byId("id-1").orElseThrow().token().revoked());
    }

    @Test
    public void hand_fillsALockThatHoldsNoSecret() {
        given();
        store().hand("digest-2", "sealed");
        store().hand("digest-1", "sealed");
        store().hand("digest-1", "later");
        assertEquals("sealed", store().byId("id-1").orElseThrow().lock().sealedSecret());
    }

    @Test
    public void used_isRememberedAndNothingForATokenThatIsGone() {
        given();
        store().used("id-1", AT.plusSeconds(60));
        store().used("id-2", AT);
        assertEquals(AT.plusSeconds(60), store().tokens().get(0).token().lastUsedAt());
    }

    @Test
    public void remove_takesThatTokenOnly() {
        given();
        assertFalse(store().remove("id-2"));
        assertTrue(store().remove("id-1"));
        assertFalse(store().remove("id-1"));
        assertEquals(Optional.empty(), store().byDigest("digest-1"));
    }
}
