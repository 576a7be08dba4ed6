package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.sandbox.confluence.ConfluenceProduct;
import org.sensible.sandbox.job.HostLocks;
import org.sensible.sandbox.job.HostScheduler;
import org.sensible.sandbox.mail.Outbox;

/** Jobs, locks and mails of the sandbox: as strict as a host. */
public class JobsAndMailsIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final User ALICE =
            new User("alice-key", "alice", "Alice", "alice@example.com", Set.of(), ZoneOffset.UTC, Locale.US);
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("tidy");
    /** Far enough away that only the test runs it. */
    private static final Schedule DAILY =
            Schedule.forInterval(86_400_000, new Date(System.currentTimeMillis() + 86_400_000));

    private static Sandbox sandbox;
    private static Http http;

    private final Current current = new Current(Locale.US);
    private final HostScheduler scheduler = new HostScheduler(current);
    private final Faults faults = new Faults();
    private final Outbox outbox = new Outbox(faults);

    @BeforeClass
    public static void startConfluence() throws Exception {
        sandbox = Sandbox.start(
                new TestPlugin().build(FOLDER.newFolder("jar").toPath()),
                SandboxConfig.inFolder(FOLDER.newFolder("home").toPath()),
                java.util.List.of(new ConfluenceProduct()));
        http = new Http(sandbox.confluenceUrl());
    }

    @AfterClass
    public static void stopConfluence() {
        sandbox.close();
    }

    @After
    public void stopJobs() {
        scheduler.close();
    }

    @Test
    public void job_runsWithoutAUser() throws Exception {
        current.actAs(Optional.of(ALICE));
        scheduler.registerJobRunner(
                RUNNER, request -> JobRunnerResponse.success(current.user().toString()));
        scheduler.scheduleJob(
                JobId.of("tidy"), JobConfig.forJobRunnerKey(RUNNER).withSchedule(DAILY));
        assertEquals("SUCCESS Optional.empty", run());
    }

    @Test
    public void job_thatLeavesAUserBehindHasFailed() throws Exception {
        scheduler.registerJobRunner(RUNNER, request -> {
            current.actAs(Optional.of(ALICE));
            return JobRunnerResponse.success("done");
        });
        scheduler.scheduleJob(
                JobId.of("tidy"), JobConfig.forJobRunnerKey(RUNNER).withSchedule(DAILY));
        assertEquals("FAILED it left alice on the thread of the jobs: clear it in finally", run());
        scheduler.registerJobRunner(
                RUNNER, request -> JobRunnerResponse.success(current.user().toString()));
        assertEquals("the next one is nobody again", "SUCCESS Optional.empty", run());
    }

    @Test
    public void job_thatThrowsHasFailedAndOneWithoutARunnerIsUnavailable() throws Exception {
        scheduler.registerJobRunner(RUNNER, request -> {
            throw new IllegalStateException("no room");
        });
        scheduler.scheduleJob(
                JobId.of("tidy"), JobConfig.forJobRunnerKey(RUNNER).withSchedule(DAILY));
        assertEquals("FAILED java.lang.IllegalStateException: no room", run());
        scheduler.unregisterJobRunner(RUNNER);
        assertEquals("UNAVAILABLE nobody on this node runs it", run());
    }

    @Test
    public void interval_ofSecondsIsRefused() {
        JobConfig hasty = JobConfig.forJobRunnerKey(RUNNER).withSchedule(Schedule.forInterval(1_000, null));
        assertThrows(SchedulerServiceException.class, () -> scheduler.scheduleJob(JobId.of("tidy"), hasty));
    }

    @Test
    public void lock_belongsToOneThread() throws InterruptedException {
        ClusterLock lock = new HostLocks().getLockForName("a");
        Thread other = new Thread(lock::lock);
        other.start();
        other.join();
        assertEquals(false, lock.tryLock());
        assertThrows(IllegalMonitorStateException.class, lock::unlock);
        assertThrows(UnsupportedOperationException.class, lock::newCondition);
    }

    @Test
    public void mail_withoutAnAddressOrWithABreakInTheSubjectIsRefused() {
        SMTPMailServer server = outbox.getDefaultSMTPMailServer();
        assertThrows(MailException.class, () -> server.send(new Email("").setSubject("s")));
        assertThrows(MailException.class, () -> server.send(new Email("a@example.com").setSubject("s\nBcc: b")));
    }

    @Test
    public void mailServer_canBeMissingOrSilent() {
        faults.mail(Faults.Mail.FAIL);
        SMTPMailServer silent = outbox.getDefaultSMTPMailServer();
        assertThrows(MailException.class, () -> silent.send(new Email("a@example.com").setSubject("s")));
        faults.mail(Faults.Mail.NONE);
        assertEquals(false, outbox.isDefaultSMTPMailServerDefined());
        assertEquals(null, outbox.getDefaultSMTPMailServer());
    }

    @Test
    public void calls_areForAdministrators() {
        for (String path : new String[] {"jobs", "mails", "notifications?user=alice"}) {
            String call = "/rest/sandbox/1.0/" + path;
            assertEquals(403, http.get(call).as("alice").send().statusCode());
            HttpResponse<String> answer = http.get(call).as("admin").send();
            assertEquals(answer.body(), 200, answer.statusCode());
            assertTrue(answer.body(), answer.body().contains("\"values\""));
        }
        assertEquals(
                404,
                http.post("/rest/sandbox/1.0/jobs/no-such-job")
                        .as("admin")
                        .json("{}")
                        .send()
                        .statusCode());
    }

    private String run() {
        HostScheduler.Outcome run = scheduler.runNow("tidy");
        return run.outcome() + " " + run.message();
    }
}
