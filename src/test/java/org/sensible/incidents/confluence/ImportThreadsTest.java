package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.user.UserAccessor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;

public class ImportThreadsTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final ImportThreads threads = new ImportThreads(
            new ActingAs(mock(UserAccessor.class), new IncidentWorld.DirectUnit()), mock(AccessModeService.class));

    @After
    public void stop() {
        gate.countDown();
        threads.stop();
    }

    @Test
    public void work_isDoneTwoAtATimeAndRefusedBeyondTwentyMore() {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 22; i++) {
            assertTrue(threads.begin(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(gate);
                now.decrementAndGet();
                done.incrementAndGet();
            }));
        }
        assertFalse(threads.begin(done::incrementAndGet));
        gate.countDown();
        threads.stop();
        assertEquals(22, done.get());
        assertTrue("at once: " + most, most.get() <= 2);
    }

    @Test
    public void stop_tellsThoseWhoWait() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        threads.begin(() -> {
            waiting.countDown();
            while (!threads.isStopping()) {
                threads.pause();
            }
            ended.countDown();
        });
        assertTrue(waiting.await(10, TimeUnit.SECONDS));
        threads.stop();
        assertEquals(0, ended.getCount());
        assertFalse(threads.begin(() -> {}));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
