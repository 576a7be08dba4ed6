package org.sensible.incidents.jira;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.host.JobSchedule;
import org.springframework.beans.factory.ObjectProvider;

/** Schedules every component that is a job, once Jira has started. Jira has no read-only mode. */
@JiraComponent
@ExportAsService(LifecycleAware.class)
public final class JiraJobs implements LifecycleAware {

    private final JobSchedule schedule;
    private final ObjectProvider<Job> jobs;

    @Inject
    public JiraJobs(
            @JiraImport SchedulerService scheduler, @JiraImport ClusterLockService locks, ObjectProvider<Job> jobs) {
        this.schedule = new JobSchedule(scheduler, locks, () -> false, Clock.systemUTC());
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
