package io.quicksizer.workers.run;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.CallRegistered;
import io.quicksizer.processes.model.ProcessId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: registers that the engagement's process is about to call another one, if the record justifies it. The
 * called instance identifies itself by the token that is returned.
 */
@Service
public class RegisteringCall {
    private final RunRegistry registry;
    private final JobRefusals refusals;
    private final ProcessRuns runs;
    private final RevisionRepository revisions;
    private final Clock clock;

    RegisteringCall(
            RunRegistry registry, JobRefusals refusals, ProcessRuns runs, RevisionRepository revisions, Clock clock) {
        this.registry = registry;
        this.refusals = refusals;
        this.runs = runs;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Registers the call. Idempotent: a repeated job returns the same token. */
    @Transactional
    public CallRegistered register(Job job) {
        LeadingRun run = registry.leading(job);
        ProcessId process = job.calledProcess();
        if (!justified(run.engagement(), process)) {
            throw refusals.refuse(
                    job,
                    run.engagement(),
                    IncidentPhrase.WHAT_NOT_TIME.with(
                            run.engagement().status(),
                            run.engagement().currentRevisionNumber(),
                            revision(run.engagement())),
                    IncidentPhrase.ADVICE_RESTART_WHERE.with());
        }
        CalledProcess call = new CalledProcess(
                NewId.next(), run.id(), process.id(), run.engagement().currentRevisionNumber(), Optional.empty());
        return new CallRegistered(runs.register(call, job.elementInstanceKey(), clock.instant()));
    }

    private boolean justified(Engagement engagement, ProcessId process) {
        return switch (process) {
            case SIZING_APPROVAL -> hasStatus(engagement, EngagementStatus.IN_APPROVAL, RevisionStatus.SUBMITTED);
            case SIZING_EXPORT -> hasStatus(engagement, EngagementStatus.APPROVED, RevisionStatus.APPROVED);
            case SIZING_ENGAGEMENT, FEEDBACK_TRIAGE -> false;
        };
    }

    private boolean hasStatus(Engagement engagement, EngagementStatus status, RevisionStatus revisionStatus) {
        return engagement.status() == status && revision(engagement).equals(revisionStatus.name());
    }

    private String revision(Engagement engagement) {
        return revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                .map(revision -> revision.status().name())
                .orElseGet(() -> IncidentPhrase.STATUS_NOT_SUBMITTED.with());
    }
}
