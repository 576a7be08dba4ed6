package org.sensible.incidents.actionitem.candidate;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Person;

/** What every store of candidates does. */
public abstract class CandidateStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Person ALICE = new Person("key-alice");
    private static final Candidate FULL = new Candidate(
            "id-1",
            Kind.PREVENT,
            new Isu(Level.HIGH, Size.XL, Level.LOW, Level.MEDIUM),
            new Answers(Answers.To.EVENT, "abc"),
            List.of(new Candidate.Sighting("INC-1", "Cap <b>retries</b> 再試行", NOW, ALICE)),
            null);
    private static final Candidate BARE = new Candidate(
            "id-2",
            null,
            new Isu(Level.LOW, Size.S, Level.LOW, null),
            null,
            List.of(new Candidate.Sighting("INC-1", "Say who may decide", NOW.plusSeconds(1), ALICE)),
            null);

    protected abstract CandidateStore candidates();

    @Test
    public void added_candidatesAreGivenAsTheyWere() {
        candidates().add(FULL);
        candidates().add(BARE);
        assertEquals(Optional.of(FULL), candidates().find("id-1"));
        assertEquals(Optional.of(BARE), candidates().find("id-2"));
        assertEquals(Optional.empty(), candidates().find("id-3"));
        assertEquals(2, candidates().open().size());
    }

    @Test
    public void seenInAnotherIncident_weighsMoreOnce() {
        candidates().add(FULL);
        Candidate.Sighting again = new Candidate.Sighting("INC-2", "Cap retries", NOW.plusSeconds(9), ALICE);
        candidates().seen("id-1", again);
        candidates().seen("id-1", again);
        Candidate known = candidates().find("id-1").orElseThrow();
        assertEquals(2, known.weight());
        assertEquals(again, known.sightings().get(1));
        assertEquals("Cap <b>retries</b> 再試行", known.summary());
    }

    @Test
    public void madeIntoAnIssue_isOpenNoMore() {
        candidates().add(FULL);
        candidates().made("id-1", "OPS-1");
        assertEquals(List.of(), candidates().open());
        assertEquals("OPS-1", candidates().find("id-1").orElseThrow().issueKey());
    }

    @Test
    public void removed_candidateIsGoneWithItsSightings() {
        candidates().add(FULL);
        candidates().remove("id-1");
        candidates().remove("id-1");
        assertEquals(Optional.empty(), candidates().find("id-1"));
        candidates().add(FULL);
        assertEquals(1, candidates().find("id-1").orElseThrow().weight());
    }

    @Test
    public void removedIncident_takesWhatCameUpNowhereElse() {
        candidates().add(FULL);
        candidates().add(BARE);
        candidates().seen("id-1", new Candidate.Sighting("INC-2", "Cap retries", NOW.plusSeconds(9), ALICE));
        candidates().removeIncident("INC-1");
        assertEquals(Optional.empty(), candidates().find("id-2"));
        Candidate left = candidates().find("id-1").orElseThrow();
        assertEquals(
                List.of("INC-2"),
                left.sightings().stream().map(Candidate.Sighting::incident).toList());
        assertEquals("Cap retries", left.summary());
    }
}
