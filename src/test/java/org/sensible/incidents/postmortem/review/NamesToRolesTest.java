package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.postmortem.review.ReviewWorld.ALICE;
import static org.sensible.incidents.postmortem.review.ReviewWorld.BOB;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.confluence.KeysAsWords;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.PageEdits;
import org.sensible.incidents.postmortem.PageTurn;

/** Alice's page names bob, who reads it. */
public class NamesToRolesTest {

    private static final String NAMED = "<h2>Summary</h2><p>Bob Rivera was asked twice.</p>";

    private final ReviewWorld world = new ReviewWorld();
    private final Edits edits = new Edits();
    private NamesToRoles roles;

    @Before
    public void bobIsNamed() {
        world.bodies.set(0, NAMED);
        world.files.change("INC-7", BOB, reading -> reading.read(1));
        roles = roles();
    }

    @Test
    public void names_becomeRolesAndComeBackForWhoAsksLaterAndElsewhere() {
        assertEquals(new NamesToRoles.Turned(1, 2), roles.turn("INC-7", false, ALICE));
        assertEquals("<h2>Summary</h2><p>reader was asked twice.</p>", world.bodies.get(1));
        world.later(Duration.ofDays(400));
        NamesToRoles elsewhere = roles();
        NamesToRoles.Last last = elsewhere.last("INC-7", ALICE).orElseThrow();
        assertEquals(new NamesToRoles.Last(1, 2, true), last);
        assertEquals(new NamesToRoles.Turned(1, 3), elsewhere.undo("INC-7", last.version(), ALICE));
        assertEquals(NAMED, world.bodies.get(2));
        assertEquals("what was taken back is over", Optional.empty(), elsewhere.last("INC-7", ALICE));
    }

    @Test
    public void undo_standsThoughPeopleGotOtherRoles() {
        roles.turn("INC-7", false, ALICE);
        world.files.change("INC-7", BOB, reading -> Reading.none(new Person("key-other")));
        assertEquals(3, roles.undo("INC-7", 2, ALICE).version());
        assertEquals(NAMED, world.bodies.get(2));
    }

    @Test
    public void pageChangedSince_isToldForSomeWeeksAndNothingIsTakenBack() {
        roles.turn("INC-7", false, ALICE);
        world.bodies.add("<h2>Summary</h2><p>Written anew.</p>");
        assertEquals(Optional.of(new NamesToRoles.Last(1, 2, false)), roles.last("INC-7", ALICE));
        Conflict refused = assertThrows(Conflict.class, () -> roles.undo("INC-7", 2, ALICE));
        assertEquals(
                Text.of("incidents.blameless.roles.changed", 2, 3),
                refused.problems().get(0).text());
        assertEquals(3, world.bodies.size());
        world.later(Duration.ofDays(31));
        assertEquals(Optional.empty(), roles.last("INC-7", ALICE));
    }

    @Test
    public void versionsNumberedAnew_areNotMistaken() {
        roles.turn("INC-7", false, ALICE);
        world.bodies.remove(0);
        world.bodies.add("<h2>Summary</h2><p>Written anew.</p>");
        Conflict refused = assertThrows(Conflict.class, () -> roles.undo("INC-7", 2, ALICE));
        assertEquals(
                Text.of("incidents.blameless.roles.notOurs", 2),
                refused.problems().get(0).text());
        assertEquals("<h2>Summary</h2><p>Written anew.</p>", world.bodies.get(1));
    }

    @Test
    public void preview_keepsNothing() {
        assertEquals(new NamesToRoles.Turned(1, 1), roles.turn("INC-7", true, ALICE));
        assertEquals(Optional.empty(), roles.last("INC-7", ALICE));
    }

    @Test
    public void onlyTheAuthor_takesBack() {
        roles.turn("INC-7", false, ALICE);
        assertThrows(NotPermitted.class, () -> roles.undo("INC-7", 2, BOB));
        assertEquals(2, world.bodies.size());
    }

    private NamesToRoles roles() {
        return new NamesToRoles(
                world.reading,
                edits,
                new PageTurn(edits, new IncidentWorld.DirectUnit()),
                new ReviewWorld.Staff(),
                new KeysAsWords(),
                world.files,
                world.clock);
    }

    /** The page's versions, all saved by alice. */
    private final class Edits implements PageEdits {

        @Override
        public Optional<Version> current(long pageId) {
            return version(pageId, world.bodies.size());
        }

        @Override
        public Optional<Version> version(long pageId, int number) {
            return world.find(pageId, number)
                    .map(found -> new Version(found.number(), found.body(), found.by(), found.at()));
        }

        @Override
        public boolean mayEdit(long pageId, Person person) {
            return List.of(ALICE, BOB).contains(person);
        }

        @Override
        public void save(long pageId, String body, String comment) {
            world.bodies.add(body);
        }

        @Override
        public boolean isPassing(RuntimeException failure) {
            return false;
        }

        @Override
        public Optional<Unpublished> unpublished(long pageId) {
            return Optional.empty();
        }

        @Override
        public <T> T inTurn(long pageId, Supplier<T> work) {
            return work.get();
        }
    }
}
