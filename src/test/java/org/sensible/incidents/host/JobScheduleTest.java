package org.sensible.incidents.host;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.Test;

public class JobScheduleTest {

    private static final String ID = "org.sensible.sensible-incidents.tidy";

    private final RecordingScheduler scheduler = new RecordingScheduler();
    private final Held lock = new Held();
    private boolean isReadOnly;
    private final JobSchedule schedule = new JobSchedule(
            scheduler,
            name -> lock,
            () -> isReadOnly,
            Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));

    @Test
    public void start_schedulesOnceInTheClusterFromAMinuteOn() {
        schedule.start(List.of(tidy(() -> "2 tidied")));
        JobConfig config = scheduler.jobs.get(JobId.of(ID));
        assertEquals(RunMode.RUN_ONCE_PER_CLUSTER, config.getRunMode());
        assertEquals(3_600_000, config.getSchedule().getIntervalScheduleInfo().getIntervalInMillis());
        assertEquals(
                Date.from(Instant.parse("2026-03-02T10:01:00Z")),
                config.getSchedule().getIntervalScheduleInfo().getFirstRunTime());
    }

    @Test
    public void run_reportsWhatTheJobDidAndFreesTheLock() {
        schedule.start(List.of(tidy(() -> {
            assertTrue("the job's lock is held", lock.isHeldByCurrentThread());
            return "2 tidied";
        })));
        JobRunnerResponse response = scheduler.run(ID);
        assertEquals(RunOutcome.SUCCESS, response.getRunOutcome());
        assertEquals("2 tidied", response.getMessage());
        assertFalse(lock.isLocked());
    }

    @Test
    public void run_thatFailsIsReportedAndFreesTheLock() {
        schedule.start(List.of(tidy(() -> {
            throw new IllegalStateException("no room");
        })));
        JobRunnerResponse response = scheduler.run(ID);
        assertEquals(RunOutcome.FAILED, response.getRunOutcome());
        assertEquals("java.lang.IllegalStateException: no room", response.getMessage());
        assertFalse(lock.isLocked());
    }

    @Test
    public void run_besideAnotherDoesNothing() throws InterruptedException {
        schedule.start(List.of(tidy(() -> {
            throw new AssertionError("the other node is at it");
        })));
        Thread other = new Thread(lock::lock);
        other.start();
        other.join();
        assertEquals(RunOutcome.ABORTED, scheduler.run(ID).getRunOutcome());
    }

    @Test
    public void run_pausesWhileTheHostIsReadOnly() {
        isReadOnly = true;
        schedule.start(List.of(tidy(() -> {
            throw new AssertionError("nothing may be written");
        })));
        assertEquals(RunOutcome.ABORTED, scheduler.run(ID).getRunOutcome());
    }

    @Test
    public void stop_leavesTheJobToTheOtherNodes() {
        List<Job> jobs = List.of(tidy(() -> "2 tidied"));
        schedule.start(jobs);
        schedule.stop(jobs);
        assertTrue(scheduler.runners.isEmpty());
        assertEquals(1, scheduler.jobs.size());
    }

    @Test
    public void interval_ofLessThanAMinuteIsRefused() {
        Job hasty = job(Duration.ofSeconds(59), () -> "");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> schedule.start(List.of(hasty)));
        assertEquals("tidy runs every PT1M at most, not PT59S", refused.getMessage());
    }

    private static Job tidy(Supplier<String> run) {
        return job(Duration.ofHours(1), run);
    }

    private static Job job(Duration every, Supplier<String> run) {
        return new Job() {
            @Override
            public String name() {
                return "tidy";
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public String run() {
                return run.get();
            }
        };
    }

    private static final class Held extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1L;
    }
}
