package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Variable;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lookup of the engagement of a job. The job's run and call identify the record. Before any use case acts, it is
 * checked that the job's instance holds that run or call and that its other variables agree with the record.
 */
@Component
public class RunRegistry {
    private static final String CANCEL_IT =
            "Cancel this instance in Operate; if the engagement is waiting, rebuild it in the portal.";

    private final EngagementRepository engagements;
    private final ProcessRuns runs;
    private final JobRefusals refusals;
    private final Clock clock;

    RunRegistry(EngagementRepository engagements, ProcessRuns runs, JobRefusals refusals, Clock clock) {
        this.engagements = engagements;
        this.runs = runs;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Returns the leading run for which the job's instance may act; the engagement is locked.
     *
     * @throws io.quicksizer.processes.job.JobRefused if the record does not justify the job
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LeadingRun leading(Job job) {
        UUID runId = named(job);
        Engagement engagement = runs.find(runId)
                .map(ProcessRun::engagementId)
                .flatMap(engagements::findLocked)
                .orElseThrow(() -> refusals.refuse(
                        job,
                        "The instance at \"" + job.label() + "\" refers to a run that no engagement has. Nothing"
                                + " was changed. " + CANCEL_IT));
        requireLeading(job, engagement, runId);
        Optional<CalledProcess> call = holds(job, engagement);
        LeadingRun run = new LeadingRun(job, engagement, call);
        requireAgreement(run);
        return run;
    }

    private UUID named(Job job) {
        try {
            return job.runId();
        } catch (OperatorReadable unnamed) {
            throw refusals.refuse(job, String.valueOf(unnamed.getMessage()));
        }
    }

    private void requireLeading(Job job, Engagement engagement, UUID runId) {
        if (!engagement.runId().equals(runId)) {
            String what = "another run leads the engagement since it was rebuilt or reopened";
            throw isOwnProcess(job) ? beside(job, engagement, what) : refusals.refuse(job, engagement, what, CANCEL_IT);
        }
        EngagementStatus status = engagement.status();
        if (!status.mayHaveWork() && job.type() != JobType.CLOSE_ENGAGEMENT) {
            throw refusals.refuse(job, engagement, "the engagement is already " + status, CANCEL_IT);
        }
    }

    private Optional<CalledProcess> holds(Job job, Engagement engagement) {
        if (!isOwnProcess(job)) {
            return Optional.of(called(job, engagement));
        }
        if (!runs.claim(engagement.runId(), job.processInstanceKey(), clock.instant())) {
            throw beside(job, engagement, "another instance leads the engagement");
        }
        return Optional.empty();
    }

    /**
     * Refuses the job of an instance other than the leading one and ends that instance, unless it leads another run,
     * which means that its variable was edited.
     */
    private RuntimeException beside(Job job, Engagement engagement, String what) {
        Optional<ProcessRun> led = runs.ofInstance(job.processInstanceKey())
                .filter(run -> run.endReason().isEmpty())
                .filter(run -> !run.runId().equals(job.runId()));
        return led.map(run -> (RuntimeException) refusals.refuse(
                        job,
                        engagement,
                        what + ", and this instance leads the run " + run.runId(),
                        "Set the variable " + Variable.RUN_ID + " to that run in Operate and retry."))
                .orElseGet(() -> refusals.refuseAndEnd(job, engagement, what));
    }

    /** Returns the call of the job's instance; the first job that presents the token claims it. */
    private CalledProcess called(Job job, Engagement engagement) {
        CalledProcess call =
                runs.latestCall(engagement.runId(), job.processId()).orElseThrow(() -> beside(job, engagement));
        boolean holds = call.instanceKey()
                .map(key -> key == job.processInstanceKey())
                .orElseGet(() -> job.callToken()
                        .filter(call.token()::equals)
                        .filter(token -> runs.claimCall(token, job.processInstanceKey(), clock.instant()))
                        .isPresent());
        if (!holds || call.revisionNumber() != engagement.currentRevisionNumber()) {
            throw beside(job, engagement);
        }
        return call;
    }

    private RuntimeException beside(Job job, Engagement engagement) {
        return refusals.refuse(
                job,
                engagement,
                "the process was not called by the leading instance, or was called for an earlier revision",
                "Cancel this instance in Operate; the engagement continues without it.");
    }

    private void requireAgreement(LeadingRun run) {
        Job job = run.job();
        Engagement engagement = run.engagement();
        job.claims()
                .engagementId()
                .filter(claimed -> !claimed.equals(engagement.id()))
                .ifPresent(claimed -> {
                    throw disagrees(run, Variable.ENGAGEMENT_ID, claimed, engagement.id());
                });
        if (job.type() != JobType.OPEN_NEXT_REVISION) { // a repeated job has the old number; its use case checks it
            job.claims()
                    .revisionNumber()
                    .filter(claimed -> claimed != run.revisionNumber())
                    .ifPresent(claimed -> {
                        throw disagrees(run, Variable.REVISION_NUMBER, claimed, run.revisionNumber());
                    });
        }
    }

    /** Refuses a job because a variable disagrees with the record. */
    public RuntimeException disagrees(LeadingRun run, String variable, Object claimed, Object recorded) {
        return refusals.refuse(
                run.job(),
                run.engagement(),
                "the variable " + variable + " is " + claimed + ", but the recorded value is " + recorded,
                "Set the variable to " + recorded + " in Operate and retry, or restart the engagement in the portal.");
    }

    private static boolean isOwnProcess(Job job) {
        return job.processId().equals(ProcessId.SIZING_ENGAGEMENT.id());
    }
}
