package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.NOW;
import static org.sensible.incidents.timeline.hook.HookWorld.headers;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.TooOften;
import org.sensible.incidents.timeline.source.Headers;

/** Who is let in: tokens, their rotation and revocation, signatures and the limit. */
public class HookDoorTest {

    private static final Headers SIGNED = headers("x-plain-secret", "s3cret");

    private final HookWorld world = new HookWorld();
    private final HookTokens.Issued plain = world.token();
    private final HookTokens.Issued signed = world.tokens.issue(PlainSource.NAME, "signed", "s3cret", ADMIN);

    @Before
    public void incident() {
        world.incidents.given(anIncident());
    }

    @Nullable
    private String post(HookTokens.Issued token, Headers headers) {
        return world.post(token, null, headers, "fired=a").incident();
    }

    private Verdict lastVerdict() {
        return world.last().verdict();
    }

    private static String field(ThrowingRunnable call) {
        return assertThrows(InvalidInput.class, call).problems().get(0).field();
    }

    @Test
    public void signature_isWantedWhereASecretIsOnRecord() {
        assertEquals("INC-1", post(signed, SIGNED));
        assertThrows(WrongSignature.class, () -> post(signed, Headers.NONE));
        assertEquals(401, lastVerdict().status());
        assertThrows(WrongSignature.class, () -> post(signed, headers("x-plain-secret", "s3cre")));
        assertEquals("INC-1", post(plain, Headers.NONE));
    }

    @Test
    public void signature_isAskedForBeforeTheBodyIsRead() {
        assertThrows(WrongSignature.class, () -> world.post(signed, null, Headers.NONE, "no line"));
        assertThrows(InvalidInput.class, () -> world.post(signed, null, SIGNED, "no line"));
    }

    @Test
    public void secret_isNowhereInWhatIsKept() {
        KeptToken kept = world.stores.tokens().byId(signed.token().id()).orElseThrow();
        assertFalse((kept + " " + kept.lock().sealedSecret()).contains("s3cret"));
        assertTrue(kept.token().isSigned());
        assertFalse(
                world.hooks.admit(PlainSource.NAME, signed.secret()).toString().contains("s3cret"));
    }

    @Test
    public void secret_isChangedAndTakenAwayLater() {
        String id = plain.token().id();
        world.tokens.change(id, Given.nothing(), Given.of("later"), ADMIN);
        assertThrows(WrongSignature.class, () -> post(plain, Headers.NONE));
        assertEquals("INC-1", post(plain, headers("x-plain-secret", "later")));
        world.tokens.change(id, Given.nothing(), Given.of(null), ADMIN);
        assertEquals("INC-1", post(plain, Headers.NONE));
        assertEquals("name", field(() -> world.tokens.change(id, Given.of(" "), Given.nothing(), ADMIN)));
        HookTokens.Issued alerts = world.tokens.issue("alertmanager", "a", null, ADMIN);
        assertEquals(
                "secret", field(() -> world.tokens.change(alerts.token().id(), Given.nothing(), Given.of("x"), ADMIN)));
    }

    @Test
    public void rotation_endsTheFormerAddressAtOnce() {
        HookTokens.Issued rotated = world.tokens.rotate(plain.token().id(), null, null, ADMIN);
        assertThrows(NotFound.class, () -> post(plain, Headers.NONE));
        assertEquals("INC-1", post(rotated, Headers.NONE));
        assertEquals(plain.token().id(), rotated.token().id());
    }

    @Test
    public void rotation_mayLetTheFormerAddressWorkForAWhile() {
        HookTokens.Issued rotated = world.tokens.rotate(plain.token().id(), NOW.plusSeconds(3600), null, ADMIN);
        assertEquals("INC-1", post(plain, Headers.NONE));
        assertEquals("INC-1", post(rotated, Headers.NONE));
        world.clock.pass(Duration.ofHours(1));
        assertThrows(NotFound.class, () -> post(plain, Headers.NONE));
        assertEquals("INC-1", post(rotated, Headers.NONE));
        assertEquals(
                "formerUntil",
                field(() -> world.tokens.rotate(plain.token().id(), world.clock.instant(), null, ADMIN)));
    }

    @Test
    public void rotation_wantsTheSecretAgainOrHandsItOverWithTheFormerAddress() {
        String id = signed.token().id();
        assertEquals("secret", field(() -> world.tokens.rotate(id, null, null, ADMIN)));
        HookTokens.Issued rotated = world.tokens.rotate(id, NOW.plusSeconds(3600), null, ADMIN);
        assertThrows(WrongSignature.class, () -> post(rotated, SIGNED));
        assertEquals(
                "incidents.timeline.hook.secretMissing", lastVerdict().why().key());
        assertEquals("INC-1", post(signed, SIGNED));
        assertEquals("INC-1", post(rotated, SIGNED));
        assertThrows(WrongSignature.class, () -> post(rotated, Headers.NONE));
        HookTokens.Issued renewed = world.tokens.rotate(id, null, "other", ADMIN);
        assertEquals("INC-1", post(renewed, headers("x-plain-secret", "other")));
        assertThrows(WrongSignature.class, () -> post(renewed, SIGNED));
    }

    @Test
    public void revocation_refusesFromThenOnAndStaysListedUntilItIsRemoved() {
        String id = plain.token().id();
        post(plain, Headers.NONE);
        world.tokens.revoke(id, ADMIN);
        assertThrows(NotFound.class, () -> post(plain, Headers.NONE));
        assertEquals(
                new HookToken.Act(NOW, ADMIN), world.tokens.list(ADMIN).get(0).revoked());
        assertThrows(Conflict.class, () -> world.tokens.rotate(id, null, null, ADMIN));
        assertThrows(Conflict.class, () -> world.tokens.change(id, Given.of("x"), Given.nothing(), ADMIN));
        world.tokens.revoke(id, ADMIN);
        assertEquals(1, world.tokens.list(ADMIN).size());
        assertEquals(List.of(), world.receipts.list(id, false, 0, 9, ADMIN).values());
        assertThrows(NotFound.class, () -> world.tokens.revoke(id, ADMIN));
    }

    @Test
    public void former_addressEndsWithTheRevocation() {
        HookTokens.Issued rotated = world.tokens.rotate(plain.token().id(), NOW.plusSeconds(3600), null, ADMIN);
        world.tokens.revoke(plain.token().id(), ADMIN);
        assertThrows(NotFound.class, () -> post(plain, Headers.NONE));
        assertThrows(NotFound.class, () -> post(rotated, Headers.NONE));
    }

    @Test
    public void limit_refusesAndIsToldOnce() {
        HookWorld few = new HookWorld(3);
        few.incidents.given(anIncident());
        HookTokens.Issued token = few.token();
        for (int i = 0; i < 3; i++) {
            few.post(token, null, "fired=a" + i);
        }
        for (int i = 0; i < 2; i++) {
            TooOften refusal = assertThrows(TooOften.class, () -> few.post(token, null, "fired=b"));
            assertEquals(Duration.ofSeconds(60), refusal.retryAfter());
        }
        assertEquals(
                List.of(429),
                few.receipts
                        .list(null, true, 0, 9, ADMIN)
                        .map(receipt -> receipt.verdict().status())
                        .values());
        few.clock.pass(Duration.ofMinutes(1));
        assertEquals("INC-1", few.post(token, null, "fired=b").incident());
    }

    @Test
    public void unknownTokens_areNotCounted() {
        HookWorld few = new HookWorld(1);
        HookTokens.Issued token = few.token();
        for (int i = 0; i < 5; i++) {
            assertThrows(NotFound.class, () -> few.hooks.admit(PlainSource.NAME, "guess"));
        }
        few.hooks.admit(PlainSource.NAME, token.secret());
        assertThrows(TooOften.class, () -> few.hooks.admit(PlainSource.NAME, token.secret()));
    }

    @Test
    public void size_isAskedForBeforeTheSignature() {
        HookDoor.Admitted admitted = world.hooks.admit(PlainSource.NAME, signed.secret());
        byte[] large = new byte[Hooks.MOST_BYTES + 1];
        assertThrows(TooLarge.class, () -> world.hooks.take(admitted, null, large, Headers.NONE));
        assertEquals(413, lastVerdict().status());
    }

    @Test
    public void change_isForAdministrators() {
        String id = plain.token().id();
        assertThrows(NotPermitted.class, () -> world.tokens.rotate(id, null, null, ALICE));
        assertThrows(NotPermitted.class, () -> world.tokens.change(id, Given.of("x"), Given.nothing(), ALICE));
        assertThrows(NotFound.class, () -> world.tokens.rotate("gone", null, null, ADMIN));
        assertNull(world.tokens.list(ADMIN).get(0).revoked());
    }
}
