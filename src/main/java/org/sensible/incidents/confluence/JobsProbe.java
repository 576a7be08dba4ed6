package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.JobDetails;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.host.JobSchedule;
import org.sensible.incidents.selftest.Probe;
import org.springframework.beans.factory.ObjectProvider;

/** Every job of ours is scheduled once for the cluster, and this node can run it. */
@ConfluenceComponent
public final class JobsProbe implements Probe {

    private final SchedulerService scheduler;
    private final ObjectProvider<Job> jobs;

    @Inject
    public JobsProbe(@ConfluenceImport SchedulerService scheduler, ObjectProvider<Job> jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String run() throws Failed {
        List<Job> all = jobs.orderedStream().toList();
        for (Job job : all) {
            JobDetails details = scheduler.getJobDetails(JobId.of(JobSchedule.idOf(job)));
            if (details == null || !details.isRunnable()) {
                throw new Failed("the job " + job.name() + " is not scheduled, or nobody on this node runs it");
            }
            if (details.getRunMode() != RunMode.RUN_ONCE_PER_CLUSTER) {
                throw new Failed("the job " + job.name() + " would run on every node: " + details.getRunMode());
            }
        }
        return all.size() + " jobs are scheduled, each once for the cluster";
    }
}
