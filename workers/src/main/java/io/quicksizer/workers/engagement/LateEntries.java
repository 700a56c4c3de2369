package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.run.VisitOfJob;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Audit of forms that were completed in Tasklist after the portal or the API had recorded an entry for the same visit.
 * The recorded entry counts; the late one is refused with an entry in the audit log.
 */
@Component
public class LateEntries {
    private final RunRegistry runs;
    private final VisitOfJob visits;
    private final StepSubmissionRepository submissions;
    private final TaskActor actors;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    LateEntries(
            RunRegistry runs,
            VisitOfJob visits,
            StepSubmissionRepository submissions,
            TaskActor actors,
            AuditLog audit,
            TransactionOperations transaction) {
        this.runs = runs;
        this.visits = visits;
        this.submissions = submissions;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Audits the form that came with this job, if the visit already has an entry from another channel. */
    public void audit(Job job, Step step) {
        if (job.submission().isObject()) {
            Optional<Late> late = transaction.execute(status -> late(job, step));
            late.ifPresent(found -> audit.refused(
                    whoCompleted(found.visit()),
                    "step.submit",
                    "engagement",
                    found.engagement().id(),
                    Map.of(
                            "step", step.name(),
                            "visit", found.visit().id().toString(),
                            "message",
                                    found.recorded().submitted().actor() + " had already submitted this step when"
                                            + " the form was completed in Tasklist. Its entries were not stored.")));
        }
    }

    private record Late(Engagement engagement, Visit visit, StepSubmission recorded) {}

    private Optional<Late> late(Job job, Step step) {
        LeadingRun run = runs.leading(job);
        Visit visit = visits.of(run, step);
        return submissions
                .findById(visit.id())
                .filter(recorded -> recorded.submitted().channel() != Channel.TASKLIST)
                .map(recorded -> new Late(run.engagement(), visit, recorded));
    }

    private String whoCompleted(Visit visit) {
        try {
            return actors.whoCompleted(visit);
        } catch (EngineException unknown) {
            return TaskActor.NOBODY;
        }
    }
}
