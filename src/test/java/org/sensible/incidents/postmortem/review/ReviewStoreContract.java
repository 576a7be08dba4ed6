package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/** What every store of reviews does. */
public abstract class ReviewStoreContract {

    private static final Person ALICE = new Person("key-alice");
    private static final Person BOB = new Person("key-bob");
    private static final Instant AT = Instant.parse("2026-11-04T09:12:13.123456789Z");
    private static final Causes UNKNOWN =
            new Causes(false, "Replayed the traffic. 再現せず 😀", "x".repeat(5_000), ALICE, AT);

    protected abstract ReviewStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void nothingKept_isEmpty() {
        assertEquals(Optional.empty(), unit().call(() -> store().of("INC-7")));
        assertEquals(List.of(), unit().call(() -> store().readings("INC-7")));
        assertEquals(Optional.empty(), unit().call(() -> store().reading("INC-7", ALICE)));
    }

    @Test
    public void review_comesBackWithEverything() {
        Review whole = new Review("INC-7", AT, AT.plusSeconds(1), AT.plusSeconds(2), UNKNOWN);
        unit().run(() -> store().keep(whole));
        assertEquals(Optional.of(whole), unit().call(() -> store().of("INC-7")));
    }

    @Test
    public void review_takesThePlaceOfWhatWasKeptAndClearsWhatIsGone() {
        unit().run(() -> store().keep(new Review("INC-7", AT, AT, AT, null)));
        Review later = new Review("INC-7", null, null, null, new Causes(true, null, null, BOB, AT));
        unit().run(() -> store().keep(later));
        assertEquals(Optional.of(later), unit().call(() -> store().of("INC-7")));
        Review again = new Review("INC-7", null, null, null, UNKNOWN);
        unit().run(() -> store().keep(again));
        unit().run(() -> store().keep(later));
        assertEquals(Optional.of(later), unit().call(() -> store().of("INC-7")));
    }

    @Test
    public void readings_comeInTheOrderInWhichPeopleCame() {
        Reading alice = new Reading(ALICE, true, 9, new Decision(Verdict.CHANGES, 8, AT, "Say how many 決済"));
        Reading bob = new Reading(BOB, false, 7, null);
        unit().run(() -> store().keep("INC-7", bob));
        unit().run(() -> store().keep("INC-7", alice));
        unit().run(() -> store().keep("INC-8", Reading.none(ALICE)));
        assertEquals(List.of(bob, alice), unit().call(() -> store().readings("INC-7")));
        assertEquals(Optional.of(alice), unit().call(() -> store().reading("INC-7", ALICE)));
    }

    @Test
    public void reading_takesThePlaceOfWhatWasKept() {
        unit().run(() ->
                store().keep("INC-7", new Reading(ALICE, true, 9, new Decision(Verdict.APPROVE, 9, AT, "well told"))));
        Reading undecided = new Reading(ALICE, true, 10, null);
        unit().run(() -> store().keep("INC-7", undecided));
        assertEquals(List.of(undecided), unit().call(() -> store().readings("INC-7")));
    }

    @Test
    public void removed_forgetsOneIncidentAlone() {
        unit().run(() -> store().keep(Review.none("INC-7")));
        unit().run(() -> store().keep("INC-7", Reading.none(ALICE)));
        unit().run(() -> store().keep(Review.none("INC-8")));
        unit().run(() -> store().remove("INC-7"));
        unit().run(() -> store().remove("INC-7"));
        assertEquals(Optional.empty(), unit().call(() -> store().of("INC-7")));
        assertEquals(List.of(), unit().call(() -> store().readings("INC-7")));
        assertEquals(Optional.of(Review.none("INC-8")), unit().call(() -> store().of("INC-8")));
    }

    @Test
    public void turnedNames_standBesideTheReviewUntilForgotten() {
        TurnedNames turned = new TurnedNames(12, 3, "f".repeat(64), AT);
        assertEquals(Optional.empty(), unit().call(() -> store().turned("INC-7")));
        unit().run(() -> store().keepTurned("INC-7", turned));
        Review later = new Review("INC-7", AT, null, null, UNKNOWN);
        unit().run(() -> store().keep(later));
        assertEquals(Optional.of(turned), unit().call(() -> store().turned("INC-7")));
        unit().run(() -> store().keepTurned("INC-7", new TurnedNames(14, 1, "0".repeat(64), AT.plusSeconds(1))));
        assertEquals(
                14, unit().call(() -> store().turned("INC-7")).orElseThrow().version());
        unit().run(() -> store().keepTurned("INC-7", null));
        assertEquals(Optional.empty(), unit().call(() -> store().turned("INC-7")));
        assertEquals("the review stays", Optional.of(later), unit().call(() -> store().of("INC-7")));
    }

    @Test
    public void several_areFoundAtOnce() {
        Reading asked = new Reading(ALICE, true, 9, null);
        unit().run(() -> store().keep(Review.none("INC-7")));
        unit().run(() -> store().keep(Review.none("INC-8")));
        unit().run(() -> store().keep("INC-7", asked));
        unit().run(() -> store().keep("INC-7", new Reading(BOB, false, 1, null)));
        unit().run(() -> store().keep("INC-8", new Reading(BOB, false, 1, null)));
        List<String> keys = List.of("INC-7", "INC-9");
        assertEquals(List.of(Review.none("INC-7")), unit().call(() -> store().of(keys)));
        assertEquals(Map.of("INC-7", List.of(asked)), unit().call(() -> store().reviewers(List.of("INC-7", "INC-8"))));
        assertEquals(List.of(), unit().call(() -> store().of(List.<String>of())));
    }

    @Test
    public void asked_areThoseWhoHaveNotApproved() {
        unit().run(() -> store().keep("INC-7", new Reading(ALICE, true, 0, null)));
        unit().run(() ->
                store().keep("INC-8", new Reading(ALICE, true, 1, new Decision(Verdict.CHANGES, 1, AT, "why"))));
        unit().run(() ->
                store().keep("INC-9", new Reading(ALICE, true, 1, new Decision(Verdict.APPROVE, 1, AT, null))));
        unit().run(() -> store().keep("INC-10", new Reading(ALICE, false, 1, null)));
        unit().run(() -> store().keep("INC-11", new Reading(BOB, true, 1, null)));
        List<String> asked = unit().call(() -> store().asked(ALICE));
        assertEquals(Set.of("INC-7", "INC-8"), Set.copyOf(asked));
    }
}
