package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.postmortem.review.ReviewWorld.ALICE;
import static org.sensible.incidents.postmortem.review.ReviewWorld.BOB;
import static org.sensible.incidents.postmortem.review.ReviewWorld.CAROL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.postmortem.review.OpenReviews.Kind;

public class OpenReviewsTest {

    private final ReviewWorld world = new ReviewWorld();

    private ReviewState state() {
        return world.open.of(List.of(world.incident()), BOB).get(0);
    }

    private List<Kind> since(Instant instant) {
        return OpenReviews.since(state(), instant).stream()
                .map(OpenReviews.News::kind)
                .toList();
    }

    @Test
    public void incidentsWithoutAPostmortem_areLeftOut() {
        world.byPolicy = IncidentWorld.NOW.plus(Duration.ofDays(3));
        List<ReviewState> states =
                world.open.of(List.of(IncidentFixture.anIncident().number(8).build(), world.incident()), BOB);
        assertEquals(
                List.of("INC-7"),
                states.stream().map(state -> state.incident().key()).toList());
        assertEquals(world.byPolicy, states.get(0).due());
    }

    @Test
    public void draft_hasNoNews() {
        assertEquals(List.of(), since(Instant.EPOCH));
    }

    @Test
    public void news_areWhatWasSaidSince() {
        world.reviews.change("INC-7", ReviewChange.ask(List.of(BOB, CAROL)), ALICE);
        world.later(Duration.ofHours(9));
        Instant evening = world.now;
        world.later(Duration.ofHours(8));
        world.reviews.decide("INC-7", Verdict.CHANGES, "Say how many.", null, BOB);
        assertEquals(List.of(Kind.ASKED, Kind.CHANGES), since(Instant.EPOCH));
        assertEquals(List.of(Kind.CHANGES), since(evening));
        OpenReviews.News said = OpenReviews.since(state(), evening).get(0);
        assertEquals(List.of(BOB), said.by());
        assertEquals("Say how many.", said.comment());
    }

    @Test
    public void lastApproval_isNewsOfItsOwn() {
        world.reviews.change("INC-7", ReviewChange.ask(List.of(BOB)), ALICE);
        world.later(Duration.ofHours(1));
        world.reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        assertEquals(List.of(Kind.APPROVED, Kind.REVIEWED), since(IncidentWorld.NOW));
    }

    @Test
    public void changes_areWantedUntilTheReviewerApproves() {
        world.reviews.change("INC-7", ReviewChange.ask(List.of(BOB, CAROL)), ALICE);
        world.reviews.decide("INC-7", Verdict.CHANGES, "Say how many.", null, BOB);
        assertEquals(
                List.of(BOB),
                OpenReviews.wantingChanges(state()).stream()
                        .map(Reading::person)
                        .toList());
        world.reviews.decide("INC-7", Verdict.APPROVE, null, null, BOB);
        assertEquals(List.of(), OpenReviews.wantingChanges(state()));
    }
}
