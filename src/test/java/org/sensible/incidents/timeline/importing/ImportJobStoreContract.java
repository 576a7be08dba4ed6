package org.sensible.incidents.timeline.importing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.source.Question;

/** What every store of imports keeps to. */
public abstract class ImportJobStoreContract {

    private static final Instant NOON = Instant.parse("2022-08-12T12:00:00.123456789Z");

    protected abstract ImportJobStore store();

    private static ImportJob begun(String id, String uid) {
        return ImportJob.begun(id, new ImportJob.IncidentName(uid, "INC-7"), new Person("key-a"), "slack", NOON);
    }

    private static ImportProgress progress(Integer of) {
        return new ImportProgress(12, of, new Recorded(7, 3, NOON.minusSeconds(9), NOON), 2);
    }

    @Test
    public void job_isFoundAsItWasAdded() {
        store().add(begun("one", "uid-1"));
        assertEquals(Optional.of(begun("one", "uid-1")), store().find("one"));
        assertEquals(Optional.empty(), store().find("two"));
    }

    @Test
    public void progress_isKept() {
        ImportJob job = begun("one", "uid-1");
        store().add(job);
        ImportJob further = job.at(progress(40_000), NOON.plusSeconds(5));
        assertTrue(store().save(further));
        assertEquals(Optional.of(further), store().find("one"));
        ImportJob unknownEnd = job.at(progress(null), NOON.plusSeconds(6));
        store().save(unknownEnd);
        assertEquals(Optional.of(unknownEnd), store().find("one"));
    }

    @Test
    public void questions_keepTheirWordsAndChoices() {
        ImportJob job = begun("one", "uid-1");
        store().add(job);
        Question question = new Question(
                3,
                "02:30 “odd” \uD83D\uDE00",
                Question.About.TWICE,
                Text.of("incidents.timeline.question.twice", "a", 4, Text.of("inner", 5_000_000_000L)),
                List.of("+02:00", "+01:00"),
                2);
        ImportJob done = job.done(progress(12), List.of(question, question), NOON);
        store().save(done);
        assertEquals(Optional.of(done), store().find("one"));
    }

    @Test
    public void errors_keepTheirFields() {
        ImportJob job = begun("one", "uid-1");
        store().add(job);
        ImportJob failed =
                job.failed(List.of(new Problem(null, Text.of("a")), new Problem("channel", Text.of("b", "#x"))), NOON);
        store().save(failed);
        assertEquals(Optional.of(failed), store().find("one"));
    }

    @Test
    public void whoWasAskedToStop_isToldWhenItSaysHowFarItIs() {
        ImportJob job = begun("one", "uid-1");
        store().add(job);
        store().add(begun("two", "uid-1"));
        store().askToStop("one");
        store().askToStop("none");
        assertFalse(store().save(job.at(progress(12), NOON)));
        assertEquals(12, store().find("one").orElseThrow().progress().seen());
        assertTrue(store().save(begun("two", "uid-1")));
    }

    @Test
    public void whatIsRemoved_isNotBroughtBack() {
        ImportJob job = begun("one", "uid-1");
        store().add(job);
        store().add(begun("two", "uid-2"));
        store().remove("one");
        assertFalse(store().save(job));
        assertEquals(Optional.empty(), store().find("one"));
        store().removeAll("uid-2");
        assertEquals(Optional.empty(), store().find("two"));
    }

    @Test
    public void oldOnes_areForgotten() {
        store().add(begun("old", "uid-1"));
        store().add(begun("fresh", "uid-1").at(progress(null), NOON.plusSeconds(10)));
        store().removeBefore(NOON.plusSeconds(10));
        assertEquals(Optional.empty(), store().find("old"));
        assertTrue(store().find("fresh").isPresent());
    }

    @Test
    public void oneOfAllIncidents_isKeptWithoutAny() {
        ImportJob all = ImportJob.begun("all", null, new Person("key-a"), "archive", NOON);
        store().add(all);
        store().add(begun("one", "uid-1"));
        assertEquals(Optional.of(all), store().find("all"));
        store().removeAll("uid-1");
        assertEquals(Optional.of(all), store().find("all"));
    }

    @Test
    public void last_isTheOneThatWasHeardOfLast() {
        assertEquals(Optional.empty(), store().last("slack"));
        store().add(begun("one", "uid-1").at(progress(null), NOON.plusSeconds(10)));
        store().add(begun("two", "uid-2"));
        store().add(ImportJob.begun("all", null, new Person("key-a"), "archive", NOON.plusSeconds(20)));
        assertEquals("one", store().last("slack").orElseThrow().id());
        assertEquals("all", store().last("archive").orElseThrow().id());
    }
}
