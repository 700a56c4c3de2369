package io.quicksizer.workers.run;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.run.CalledProcess;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.job.IncidentPhrase;
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
                        IncidentPhrase.SENTENCE_NO_SUCH_RUN.with(job.label(), IncidentPhrase.ADVICE_CANCEL.with())));
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
            IncidentPhrase what = IncidentPhrase.WHAT_ANOTHER_RUN;
            throw isOwnProcess(job)
                    ? beside(job, engagement, what, IncidentPhrase.WHAT_ANOTHER_RUN_LEADS)
                    : refusals.refuse(job, engagement, what.with(), IncidentPhrase.ADVICE_CANCEL.with());
        }
        EngagementStatus status = engagement.status();
        if (!status.mayHaveWork() && job.type() != JobType.CLOSE_ENGAGEMENT) {
            throw refusals.refuse(
                    job, engagement, IncidentPhrase.WHAT_ALREADY.with(status), IncidentPhrase.ADVICE_CANCEL.with());
        }
    }

    private Optional<CalledProcess> holds(Job job, Engagement engagement) {
        if (!isOwnProcess(job)) {
            return Optional.of(called(job, engagement));
        }
        if (!runs.claim(engagement.runId(), job.processInstanceKey(), clock.instant())) {
            throw beside(
                    job, engagement, IncidentPhrase.WHAT_ANOTHER_INSTANCE, IncidentPhrase.WHAT_ANOTHER_INSTANCE_LEADS);
        }
        return Optional.empty();
    }

    /**
     * Refuses the job of an instance other than the leading one and ends that instance, unless it leads another run,
     * which means that its variable was edited.
     */
    private RuntimeException beside(Job job, Engagement engagement, IncidentPhrase what, IncidentPhrase leads) {
        Optional<ProcessRun> led = runs.ofInstance(job.processInstanceKey())
                .filter(run -> run.endReason().isEmpty())
                .filter(run -> !run.runId().equals(job.runId()));
        return led.map(run -> (RuntimeException) refusals.refuse(
                        job, engagement, leads.with(run.runId()), IncidentPhrase.ADVICE_SET_RUN.with(Variable.RUN_ID)))
                .orElseGet(() -> refusals.refuseAndEnd(job, engagement, what.with()));
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
                job, engagement, IncidentPhrase.WHAT_NOT_CALLED.with(), IncidentPhrase.ADVICE_CANCEL_GOES_ON.with());
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
                IncidentPhrase.WHAT_DISAGREES.with(variable, claimed, recorded),
                IncidentPhrase.ADVICE_SET_VARIABLE.with(recorded));
    }

    private static boolean isOwnProcess(Job job) {
        return job.processId().equals(ProcessId.SIZING_ENGAGEMENT.id());
    }
}
