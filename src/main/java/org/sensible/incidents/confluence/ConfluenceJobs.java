package org.sensible.incidents.confluence;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.host.JobSchedule;
import org.springframework.beans.factory.ObjectProvider;

/** Schedules every component that is a job, once Confluence has started. */
@ConfluenceComponent
@ExportAsService(LifecycleAware.class)
public final class ConfluenceJobs implements LifecycleAware {

    private final JobSchedule schedule;
    private final ObjectProvider<Job> jobs;

    @Inject
    public ConfluenceJobs(
            @ConfluenceImport SchedulerService scheduler,
            @ConfluenceImport ClusterLockService locks,
            @ConfluenceImport AccessModeService mode,
            Clock clock,
            ObjectProvider<Job> jobs) {
        this.schedule = new JobSchedule(scheduler, locks, mode::isReadOnlyAccessModeEnabled, clock);
        this.jobs = jobs;
    }

    @Override
    public void onStart() {
        schedule.start(all());
    }

    @Override
    public void onStop() {
        schedule.stop(all());
    }

    private List<Job> all() {
        return jobs.orderedStream().toList();
    }
}
