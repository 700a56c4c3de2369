package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refusals of jobs that the record does not justify, with a message for operators and an entry in the audit log. */
@Component
public class JobRefusals {
    /** The actor if no person is known. */
    public static final String WORKFLOW = "workflow";

    private final AuditLog audit;
    private final Outbox outbox;

    JobRefusals(AuditLog audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Audits the refusal of an engagement's job and returns the exception for the caller to throw.
     *
     * @param what the discrepancy; continues the sentence "In … at …"
     * @param advice what operators should do
     */
    public JobRefused refuse(Job job, Engagement engagement, String what, String advice) {
        return refuse(WORKFLOW, job, engagement, what, advice);
    }

    /** As {@link #refuse(Job, Engagement, String, String)}, if the person who completed the task is known. */
    public JobRefused refuse(String actor, Job job, Engagement engagement, String what, String advice) {
        String sentence =
                IncidentPhrase.SENTENCE_REFUSED.with(engagement.context().name(), job.label(), what, advice);
        audit.refused(actor, action(job), "engagement", engagement.id(), detail(job, sentence));
        return new JobRefused(sentence);
    }

    /** As {@link #refuse(Job, Engagement, String, String)}, for a job that belongs to no engagement. */
    public JobRefused refuse(Job job, String sentence) {
        audit.refused(WORKFLOW, action(job), "process-instance", job.processInstanceKey(), detail(job, sentence));
        return new JobRefused(sentence);
    }

    /**
     * Refuses a job of an instance other than the leading one, and ends that instance through the outbox, in a
     * transaction of its own.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public JobRefused refuseAndEnd(Job job, Engagement engagement, String what) {
        outbox.add(new EngineCommand.Terminate(engagement.id(), job.processInstanceKey()));
        return refuse(job, engagement, what, IncidentPhrase.ADVICE_ENDED.with());
    }

    private static String action(Job job) {
        return "job." + job.type().type();
    }

    private static Map<String, ?> detail(Job job, String sentence) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("instance", job.processInstanceKey());
        detail.put("process", job.processId());
        detail.put("element", job.elementId());
        detail.put("message", sentence);
        return detail;
    }
}
