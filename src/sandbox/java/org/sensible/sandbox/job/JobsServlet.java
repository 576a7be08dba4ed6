package org.sensible.sandbox.job;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.web.AdministratorServlet;

/** {@code /rest/sandbox/1.0/jobs}: GET lists what is scheduled, POST {@code /jobs/{id}} runs one now and waits for it. */
public final class JobsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1;

    private final transient HostScheduler scheduler;

    public JobsServlet(HostScheduler scheduler, Current current) {
        super(current);
        this.scheduler = scheduler;
    }

    @Override
    protected Map<String, ?> answer(HttpServletRequest request) {
        String path = request.getPathInfo();
        boolean isList = path == null || path.equals("/");
        if (isList && "GET".equals(request.getMethod())) {
            return Map.of(
                    "values", scheduler.all().stream().map(JobsServlet::json).toList());
        }
        return !isList && "POST".equals(request.getMethod()) ? json(scheduler.runNow(path.substring(1))) : null;
    }

    private static Map<String, Object> json(ScheduledJob job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.getJobId().toString());
        json.put(
                "everySeconds",
                TimeUnit.MILLISECONDS.toSeconds(
                        job.getSchedule().getIntervalScheduleInfo().getIntervalInMillis()));
        json.put("mode", job.getRunMode());
        json.put("runnable", job.isRunnable());
        job.last().ifPresent(run -> json.put("last", json(run)));
        return json;
    }

    private static Map<String, Object> json(HostScheduler.Outcome run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", run.outcome());
        json.put("message", run.message());
        json.put("at", run.at().toInstant().toString());
        return json;
    }
}
