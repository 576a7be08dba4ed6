package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import jakarta.inject.Inject;
import java.io.IOException;
import org.sensible.incidents.timeline.importing.ImportJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after imports when this node starts and stops. Threads may share it. */
@ConfluenceComponent
@ExportAsService(LifecycleAware.class)
public final class ImportRecovery implements LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRecovery.class);

    private final ImportJobs jobs;
    private final ImportThreads threads;

    @Inject
    public ImportRecovery(ImportJobs jobs, ImportThreads threads) {
        this.jobs = jobs;
        this.threads = threads;
    }

    /** By a thread of its own: the tables may not be there yet. */
    @Override
    public void onStart() {
        threads.begin(this::recover);
    }

    @Override
    public void onStop() {
        threads.stop();
    }

    private void recover() {
        try {
            jobs.recover();
        } catch (IOException | RuntimeException failed) {
            LOG.error("What imports left behind could not be cleared; the next start tries again", failed);
        }
    }
}
