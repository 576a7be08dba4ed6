package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.policy.page.KnownPeople.ALICE;
import static org.sensible.incidents.policy.page.KnownPeople.BOB;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.page.PolicyUpkeepStore.Acknowledgement;
import org.sensible.incidents.policy.page.PolicyUpkeepStore.Review;
import org.sensible.incidents.policy.page.PolicyUpkeepStore.Wish;

/** What every store of a policy's upkeep does. */
public abstract class PolicyUpkeepStoreContract {

    private static final Instant EARLY = Instant.parse("2026-11-02T01:02:03.000000001Z");
    private static final Instant LATE = Instant.parse("2026-11-03T01:02:03.000000002Z");

    protected abstract PolicyUpkeepStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void acknowledgements_areOfOnePageAndOnceForAPersonAndAVersion() {
        Acknowledgement alice = new Acknowledgement(11, 3, ALICE, EARLY);
        Acknowledgement bob = new Acknowledgement(11, 4, BOB, LATE);
        unit().run(() -> {
            store().add(alice);
            store().add(new Acknowledgement(11, 3, ALICE, LATE));
            store().add(bob);
            store().add(new Acknowledgement(12, 3, BOB, LATE));
        });
        assertEquals(Set.of(alice, bob), Set.copyOf(unit().call(() -> store().acknowledgements(11))));
    }

    @Test
    public void review_isTheLastOneAndNoAcknowledgement() {
        unit().run(() -> {
            store().add(new Review(11, ALICE, LATE));
            store().add(new Review(11, BOB, EARLY));
        });
        assertEquals(Optional.of(new Review(11, ALICE, LATE)), unit().call(() -> store().lastReview(11)));
        assertEquals(Optional.empty(), unit().call(() -> store().lastReview(12)));
        assertEquals(List.of(), unit().call(() -> store().acknowledgements(11)));
    }

    @Test
    public void wish_takesThePlaceOfTheOneBeforeAndIsOpenUntilFulfilled() {
        Wish seven = new Wish("INC-7", "page the database team too", ALICE, LATE, false);
        Wish eight = new Wish("INC-8", "x", BOB, EARLY, false);
        unit().run(() -> {
            store().keep(new Wish("INC-7", "old", BOB, EARLY, false));
            store().keep(seven);
            store().keep(eight);
        });
        assertEquals(List.of(eight, seven), unit().call(() -> store().openWishes()));
        Wish done = new Wish("INC-7", seven.text(), ALICE, LATE, true);
        unit().run(() -> store().keep(done));
        unit().run(() -> store().removeWish("INC-8"));
        assertEquals(List.of(), unit().call(() -> store().openWishes()));
        assertEquals(Optional.of(done), unit().call(() -> store().wish("INC-7")));
        assertEquals(Optional.empty(), unit().call(() -> store().wish("INC-8")));
    }
}
