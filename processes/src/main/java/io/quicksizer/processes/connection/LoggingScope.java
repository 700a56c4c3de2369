package io.quicksizer.processes.connection;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.processes.model.Variable;
import java.util.Map;
import org.slf4j.MDC;

/** Scope that puts the job's ids into the MDC while a handler runs. */
final class LoggingScope implements JobScope {
    @Override
    public Open enter(Job job) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        job.correlationId().ifPresent(id -> MDC.put("correlationId", id));
        job.claims().text(Variable.ENGAGEMENT_ID).ifPresent(id -> MDC.put("engagementId", id));
        MDC.put("jobType", job.type().type());
        MDC.put("processInstanceKey", String.valueOf(job.processInstanceKey()));
        return () -> {
            if (before == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(before);
            }
        };
    }
}
