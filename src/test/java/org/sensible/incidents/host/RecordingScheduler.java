package org.sensible.incidents.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.status.JobDetails;
import java.util.LinkedHashMap;
import java.util.Map;

/** A host's scheduler that runs a job when a test says so. */
final class RecordingScheduler implements SchedulerService {

    final Map<JobRunnerKey, JobRunner> runners = new LinkedHashMap<>();
    final Map<JobId, JobConfig> jobs = new LinkedHashMap<>();

    JobRunnerResponse run(String id) {
        JobConfig config = jobs.get(JobId.of(id));
        return runners.get(config.getJobRunnerKey()).runJob(null);
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) {
        jobs.put(id, config);
    }

    @Override
    public void unscheduleJob(JobId id) {
        jobs.remove(id);
    }

    @Override
    public JobDetails getJobDetails(JobId id) {
        return null;
    }
}
