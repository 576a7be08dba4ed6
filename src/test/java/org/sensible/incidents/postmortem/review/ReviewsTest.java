package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.postmortem.review.ReviewWorld.ALICE;
import static org.sensible.incidents.postmortem.review.ReviewWorld.BOB;
import static org.sensible.incidents.postmortem.review.ReviewWorld.CAROL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem.State;

public class ReviewsTest {

    private final ReviewWorld world = new ReviewWorld();
    private final Reviews reviews = world.reviews;

    @Test
    public void draft_hasNoReviewersAndWaitsForNobody() {
        ReviewState draft = world.reading.of("INC-7", BOB);
        assertEquals(State.DRAFT, draft.state());
        assertEquals(List.of(), draft.reviewers());
        assertFalse(draft.waitsFor(BOB));
    }

    @Test
    public void asked_reviewersAreWaitedForAndTold() {
        ReviewState asked = reviews.change("INC-7", ReviewChange.ask(List.of(BOB, CAROL)), ALICE);
        assertEquals(State.IN_REVIEW, asked.state());
        assertTrue(asked.waitsFor(BOB));
        assertEquals(IncidentWorld.NOW, asked.review().askedAt());
        assertEquals(Set.of(BOB, CAROL), world.notices.get(0).to());
        assertEquals(
                "incidents.review.notice.asked", world.notices.get(0).subject().key());
    }

    @Test
    public void lastOpenApproval_makesItReviewedAndTheIncidentLearned() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB, CAROL)), ALICE);
        world.later(Duration.ofHours(9));
        ReviewState first = reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        assertEquals(State.IN_REVIEW, first.state());
        assertEquals(Optional.empty(), world.incident().milestones().at(Milestone.LEARNED));
        world.later(Duration.ofHours(8));
        ReviewState last = reviews.decide("INC-7", Verdict.APPROVE, "Well told", null, CAROL);
        assertEquals(State.REVIEWED, last.state());
        assertEquals(2, last.approvals());
        Instant at = IncidentWorld.NOW.plus(Duration.ofHours(17));
        assertEquals(at, last.review().reviewedAt());
        assertEquals(Optional.of(at), world.incident().milestones().at(Milestone.LEARNED));
        assertEquals(
                "incidents.review.notice.reviewed",
                world.notices.get(2).subject().key());
    }

    @Test
    public void change_wantsAReasonAndKeepsTheReviewOpen() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        assertEquals(Set.of("comment"), refused(() -> reviews.decide("INC-7", Verdict.CHANGES, "  ", null, BOB)));
        ReviewState asks = reviews.decide("INC-7", Verdict.CHANGES, "Say how many were hurt.", null, BOB);
        assertEquals(State.IN_REVIEW, asks.state());
        assertEquals(
                "Say how many were hurt.", asks.of(BOB).orElseThrow().decision().comment());
        assertEquals(
                "incidents.review.notice.CHANGES",
                world.notices.get(1).subject().key());
    }

    @Test
    public void newVersion_leavesAnApprovalStandingUntilItsReviewerSaysOtherwise() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        world.bodies.add("<h2>Summary</h2><p>Two.</p>");
        assertEquals(State.REVIEWED, world.reading.of("INC-7", BOB).state());
        world.later(Duration.ofDays(1));
        ReviewState reopened = reviews.decide("INC-7", Verdict.CHANGES, "The figure is another one.", null, BOB);
        assertEquals(State.IN_REVIEW, reopened.state());
        assertNull(reopened.review().reviewedAt());
        assertEquals(
                "learnt is learnt",
                Optional.of(IncidentWorld.NOW),
                world.incident().milestones().at(Milestone.LEARNED));
    }

    @Test
    public void decision_isOfTheVersionThatWasRead() {
        world.bodies.add("<p>Two.</p>");
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        assertEquals(
                1,
                reviews.decide("INC-7", Verdict.APPROVE, null, 1, BOB)
                        .of(BOB)
                        .orElseThrow()
                        .decision()
                        .version());
        assertEquals(
                2,
                reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB)
                        .of(BOB)
                        .orElseThrow()
                        .decision()
                        .version());
        assertEquals(Set.of("version"), refused(() -> reviews.decide("INC-7", Verdict.APPROVE, null, 3, BOB)));
    }

    @Test
    public void whoWasNotAsked_mayNotDecide() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        assertThrows(NotPermitted.class, () -> reviews.decide("INC-7", Verdict.APPROVE, null, null, ALICE));
        assertThrows(NotFound.class, () -> reviews.decide("INC-7", Verdict.APPROVE, null, null, IncidentWorld.MALLORY));
        assertThrows(NotPermitted.class, () -> reviews.change("INC-7", ReviewChange.ask(List.of(CAROL)), BOB));
    }

    @Test
    public void draft_takesNoDecision() {
        reviews.change("INC-7", only(Given.of(List.of(BOB))), ALICE);
        assertThrows(Conflict.class, () -> reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB));
    }

    @Test
    public void everythingWrong_isSaidAtOnce() {
        assertEquals(
                Set.of("state", "owner", "reviewers"),
                refused(() -> reviews.change(
                        "INC-7",
                        new ReviewChange(
                                Given.of(State.REVIEWED), Given.of(null), Given.nothing(), Given.of(List.of())),
                        ALICE)));
        assertEquals(
                Set.of("reviewers", "owner"),
                refused(() -> reviews.change(
                        "INC-7",
                        new ReviewChange(
                                Given.nothing(),
                                Given.of(IncidentWorld.MALLORY),
                                Given.nothing(),
                                Given.of(List.of(IncidentWorld.MALLORY))),
                        ALICE)));
        assertEquals(State.DRAFT, world.reading.of("INC-7", ALICE).state());
    }

    @Test
    public void reviewerWhoLeft_isNotWaitedForAnyMore() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB, CAROL)), ALICE);
        reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        ReviewState without = reviews.change("INC-7", only(Given.of(List.of(BOB))), ALICE);
        assertEquals(State.REVIEWED, without.state());
        assertTrue(world.incident().milestones().isSet(Milestone.LEARNED));
    }

    @Test
    public void anotherReviewer_opensTheReviewAgain() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        ReviewState wider = reviews.change("INC-7", only(Given.of(List.of(BOB, CAROL))), ALICE);
        assertEquals(State.IN_REVIEW, wider.state());
        assertEquals(1, wider.approvals());
    }

    @Test
    public void askedAnew_everyWordIsOpenAgain() {
        reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        reviews.change(
                "INC-7",
                new ReviewChange(Given.of(State.DRAFT), Given.nothing(), Given.nothing(), Given.nothing()),
                ALICE);
        ReviewState again = reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        assertEquals(State.IN_REVIEW, again.state());
        assertTrue(again.waitsFor(BOB));
    }

    @Test
    public void due_isThePolicysUntilSomebodySaysOtherwise() {
        world.byPolicy = Instant.parse("2026-03-06T00:00:00Z");
        assertEquals(world.byPolicy, world.reading.of("INC-7", ALICE).due());
        assertTrue(world.reading.of("INC-7", ALICE).isDueByPolicy());
        Instant own = Instant.parse("2026-03-09T00:00:00Z");
        ReviewState moved = reviews.change("INC-7", due(Given.of(own)), ALICE);
        assertEquals(own, moved.due());
        assertFalse(moved.isDueByPolicy());
        assertEquals(
                world.byPolicy,
                reviews.change("INC-7", due(Given.of(null)), ALICE).due());
    }

    @Test
    public void owner_isWhoTheySay() {
        ReviewChange owner = new ReviewChange(Given.nothing(), Given.of(BOB), Given.nothing(), Given.nothing());
        assertEquals(
                BOB, reviews.change("INC-7", owner, ALICE).found().postmortem().owner());
    }

    @Test
    public void pageInTheTrash_takesNothing() {
        world.pages.trash(world.reading.of("INC-7", ALICE).found().page().pageId());
        assertThrows(Conflict.class, () -> reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE));
    }

    @Test
    public void since_tellsWhatIsNewToThisReader() {
        assertEquals(Optional.empty(), since(BOB));
        world.reading.read("INC-7", null, BOB);
        assertEquals(Optional.empty(), since(BOB));
        world.bodies.add("<h2>Summary</h2><p>Two.</p><h2>Impact</h2><p>1 312</p>");
        ReviewReading.Since since = since(BOB).orElseThrow();
        assertEquals(1, since.version());
        assertEquals(
                List.of(
                        new PageChanges.Change(PageChanges.Kind.REWORDED, "Summary", 0),
                        new PageChanges.Change(PageChanges.Kind.SECTION_ADDED, "Impact", 0)),
                since.changes());
        world.reading.read("INC-7", 2, BOB);
        world.reading.read("INC-7", 1, BOB);
        assertEquals("a version once read stays read", Optional.empty(), since(BOB));
        assertEquals(Set.of("version"), refused(() -> world.reading.read("INC-7", 3, BOB)));
    }

    private Optional<ReviewReading.Since> since(Person reader) {
        return world.reading.since(world.reading.of("INC-7", reader), reader);
    }

    private static ReviewChange only(Given<List<Person>> reviewers) {
        return new ReviewChange(Given.nothing(), Given.nothing(), Given.nothing(), reviewers);
    }

    private static ReviewChange due(Given<Instant> due) {
        return new ReviewChange(Given.nothing(), Given.nothing(), due, Given.nothing());
    }

    private static Set<String> refused(Runnable call) {
        InvalidInput refusal = assertThrows(InvalidInput.class, call::run);
        return refusal.problems().stream().map(Problem::field).collect(Collectors.toSet());
    }

    @Test
    public void pageThatIsNotReady_isReviewedUnlessThePolicySaysOtherwise() {
        ReviewChange asked =
                new ReviewChange(Given.of(State.IN_REVIEW), Given.nothing(), Given.nothing(), Given.of(List.of(BOB)));
        world.isReadyAsked = true;
        Conflict refusal = assertThrows(Conflict.class, () -> world.reviews.change("INC-7", asked, ALICE));
        assertEquals(
                "incidents.readiness.refusal.notReady",
                refusal.problems().get(0).text().key());
        List<Text> missing =
                refusal.problems().stream().skip(1).map(Problem::text).toList();
        assertEquals(List.of(missing.size()), refusal.problems().get(0).text().arguments());
        assertTrue(missing.toString(), missing.contains(Text.of("incidents.readiness.causes")));
        assertFalse("they are named by this very call", missing.contains(Text.of("incidents.readiness.reviewers")));
        assertEquals(State.DRAFT, world.reading.of("INC-7", ALICE).state());
        world.isReadyAsked = false;
        assertEquals(
                State.IN_REVIEW, world.reviews.change("INC-7", asked, ALICE).state());
    }

    @Test
    public void approval_isAskedAboutOnlyWhereReadersSeeADifference() {
        world.reviews.change(
                "INC-7",
                new ReviewChange(Given.of(State.IN_REVIEW), Given.nothing(), Given.nothing(), Given.of(List.of(BOB))),
                ALICE);
        world.reviews.decide("INC-7", Verdict.APPROVE, null, 1, BOB);
        assertEquals(Optional.empty(), sinceApproval());
        world.bodies.add("\n<h2><em>Summary</em></h2> <p><strong>One.</strong></p>");
        assertEquals("it only looks different", Optional.empty(), sinceApproval());
        world.bodies.add("<h2>Summary</h2><p>Two.</p>");
        ReviewReading.Since changed = sinceApproval().orElseThrow();
        assertEquals(1, changed.version());
        assertEquals(List.of(new PageChanges.Change(PageChanges.Kind.REWORDED, "Summary", 0)), changed.changes());
        world.reviews.decide("INC-7", Verdict.APPROVE, null, 3, BOB);
        assertEquals("it stands", Optional.empty(), sinceApproval());
    }

    @Test
    public void approvalOfALostVersion_isAskedAboutWithoutWhatChanged() {
        world.reviews.change(
                "INC-7",
                new ReviewChange(Given.of(State.IN_REVIEW), Given.nothing(), Given.nothing(), Given.of(List.of(BOB))),
                ALICE);
        world.reviews.decide("INC-7", Verdict.APPROVE, null, 1, BOB);
        world.bodies.add("<h2>Summary</h2><p>Two.</p>");
        world.lost.add(1);
        assertEquals(List.of(), sinceApproval().orElseThrow().changes());
    }

    private Optional<ReviewReading.Since> sinceApproval() {
        return world.reading.sinceApproval(world.reading.of("INC-7", BOB), BOB);
    }

    @Test
    public void findings_sayWhatToDoAndWhere() {
        world.bodies.set(0, "<h2>Impact</h2><p>Many people</p>");
        Readiness.Finding impact =
                world.readiness.of("INC-7", ALICE).readiness().open().get(0);
        assertEquals("Impact", impact.section());
        assertEquals("incidents.readiness.todo.IMPACT", impact.todo().key());
    }
}
