package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.importing.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two threads for long imports; twenty more may wait. Threads may share it. */
@ConfluenceComponent
public final class ImportThreads implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(ImportThreads.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final long IDLE_SECONDS = 60;
    private static final long PAUSE_SECONDS = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final ActingAs acting;
    private final AccessModeService mode;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ThreadPoolExecutor threads;

    @Inject
    public ImportThreads(ActingAs acting, @ConfluenceImport AccessModeService mode) {
        this.acting = acting;
        this.mode = mode;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "incidents-import-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean begin(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    @Override
    public boolean as(Person person, Runnable work) {
        return acting.run(person, work);
    }

    @Override
    public void watch(Runnable work, Runnable meanwhile) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread thread = new Thread(task, Thread.currentThread().getName() + "-work");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                task.get(PAUSE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException goesOn) {
                meanwhile.run();
            } catch (InterruptedException wanted) {
                // Asked to end by something else than the host's stop: the work is told by what is done meanwhile.
                stopping.countDown();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    @Override
    public boolean isReadOnly() {
        return mode.isReadOnlyAccessModeEnabled();
    }

    @Override
    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void pause() {
        try {
            stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** Ends what is under way between two portions. Nobody is interrupted: embedded databases close their files then. */
    void stop() {
        stopping.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import did not end within {} s; it is told as cut off later", PATIENCE_SECONDS);
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }
}
