package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Policy;

/** What every store of policies does. */
public abstract class PolicyStoreContract {

    private static final Instant PUBLISHED = Instant.parse("2026-11-02T01:02:03.123456789Z");
    private static final PolicyPlace FIRST = place("first", null, 11L, Instant.parse("2026-11-01T00:00:00Z"));
    private static final PolicyPlace OPS = place("ops", "OPS", 12L, Instant.parse("2026-11-02T00:00:00Z"));
    private static final PolicyPlace NONE = place("none", null, null, Instant.parse("2026-11-03T00:00:00Z"));

    /** All that a page can hold: what is stored comes back the same. */
    private static final Policy POLICY = new PolicyReader(new ShippedWords(), new KnownPeople())
            .read(
                    PolicyPage.frame(
                            PolicyPage.levels(
                                    "Level | Meaning | Example | Respond within | Update every | Postmortem due |"
                                            + " Reminders",
                                    "SEV1 | 買えない | it's down | 15 minutes | 4 business hours | 5 business days | any"
                                            + " time",
                                    "SEV2 | slow | | – | – | – |"),
                            PolicyPage.macro(
                                    "incident-roles",
                                    PolicyPage.table("Role | Duty | Who", "Lead | decides | alice, bob", "Scribe | |")),
                            PolicyPage.macro(
                                    "incident-rules",
                                    PolicyPage.table(
                                            "What | For | Within | Who is reminded",
                                            "A lead is named | SEV1 | 15 minutes of declaring | the lead or the"
                                                    + " liaison",
                                            "Call the boss | all | as the severity says | bob")),
                            PolicyPage.macro(
                                    "team-coverage",
                                    PolicyPage.table(
                                            "Who | Time zone | Working hours | Days | Holidays",
                                            "alice | Tokyo | 22:00-06:00 | Mon, Sun | 2026-12-29 - 2027-01-03"))),
                    5)
            .policy()
            .orElseThrow();

    protected abstract PolicyStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void places_comeBackEarliestFirst() {
        unit().run(() -> {
            store().add(OPS);
            store().add(NONE);
            store().add(FIRST);
        });
        assertEquals(List.of(FIRST, OPS, NONE), unit().call(() -> store().places()));
    }

    @Test
    public void trouble_isNotedAndTakenBack() {
        unit().run(() -> store().add(FIRST));
        unit().run(() -> store().note("first", Trouble.TRASHED));
        assertEquals(Trouble.TRASHED, unit().call(() -> store().places()).get(0).trouble());
        unit().run(() -> store().note("first", null));
        assertEquals(List.of(FIRST), unit().call(() -> store().places()));
    }

    @Test
    public void readings_comeBackWholeLowestNumberFirst() {
        PageReading second = new PageReading(
                "first", 6, PUBLISHED, KnownPeople.BOB, PageReading.Outcome.SAME, null, null, List.of());
        PageReading third = new PageReading(
                "first",
                7,
                PUBLISHED,
                null,
                PageReading.Outcome.BROKEN,
                null,
                null,
                List.of(new PageProblem(
                        "severity-levels",
                        0,
                        "",
                        "",
                        "Level",
                        Text.of(
                                "incidents.policy.expected.column",
                                Text.of("incidents.policy.column.respondWithin"),
                                255))));
        unit().run(() -> {
            store().add(third);
            store().add(first("first"));
            store().add(second);
            store().add(first("ops"));
        });
        assertEquals(List.of(first("first"), second, third), unit().call(() -> store().readings("first")));
        assertEquals(List.of(first("ops")), unit().call(() -> store().readings("ops")));
        assertEquals(List.of(), unit().call(() -> store().readings("none")));
    }

    @Test
    public void version_isReadOnceForAPlace() {
        unit().run(() -> store().add(first("first")));
        assertThrows(PolicyStore.AlreadyRead.class, () -> unit().run(() -> store().add(first("first"))));
        assertEquals(List.of(first("first")), unit().call(() -> store().readings("first")));
    }

    protected static PageReading first(String place) {
        return new PageReading(
                place, 5, PUBLISHED, KnownPeople.ALICE, PageReading.Outcome.NEW, PUBLISHED, POLICY, List.of());
    }

    private static PolicyPlace place(String id, String space, Long pageId, Instant since) {
        return new PolicyPlace(id, space, pageId, pageId == null ? null : "OPS", since, KnownPeople.ALICE, null);
    }
}
