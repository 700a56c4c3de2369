package io.quicksizer.ops.bench;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.ApprovalOpened;
import io.quicksizer.processes.model.CallRegistered;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.DecisionRecorded;
import io.quicksizer.processes.model.EngagementBegun;
import io.quicksizer.processes.model.JobAnswer;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.processes.model.RevisionOpened;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.processes.model.StepRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * No-op workers, which only return the variables that lead a journey through every step and two sign-offs to its
 * documents.
 */
final class IdleWorkers {

    private static final PolicyFacts TWO_LEVELS =
            PolicyFacts.each(fact -> fact == PolicyFact.TOTAL_DAYS ? BigDecimal.valueOf(600) : BigDecimal.ZERO);

    private final Arrivals arrivals;

    IdleWorkers(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    List<JobHandler> handlers() {
        return Arrays.stream(JobType.values()).map(this::handler).toList();
    }

    private JobHandler handler(JobType type) {
        return new JobHandler() {
            @Override
            public JobType type() {
                return type;
            }

            @Override
            public JobOutcome handle(Job job) {
                return answer(job);
            }
        };
    }

    private JobOutcome answer(Job job) {
        return switch (job.type()) {
            case STEP_ENTERED -> JobOutcome.completed(entered(job));
            case ANNOUNCE_EXPORT -> {
                arrivals.ended(job.runId());
                yield JobOutcome.completed();
            }
            case RECORD_STEP -> JobOutcome.completed(recorded(job.step()));
            case FREEZE_REVISION -> JobOutcome.completed(new RevisionFrozen(1, 0, TWO_LEVELS));
            case OPEN_NEXT_REVISION -> JobOutcome.completed(new RevisionOpened(2));
            case REGISTER_CALL -> JobOutcome.completed(new CallRegistered(UUID.randomUUID()));
            case OPEN_APPROVAL -> JobOutcome.completed(new ApprovalOpened(true, List.of(1, 2)));
            case OFFER_SIGN_OFF -> JobOutcome.completed(offered(job));
            case RECORD_DECISION -> JobOutcome.completed(new DecisionRecorded(DecisionOutcome.APPROVED));
            case OPEN_ENGAGEMENT -> JobOutcome.completed(EngagementBegun.begun());
            default -> JobOutcome.completed();
        };
    }

    private JobAnswer entered(Job job) {
        var visit = UUID.randomUUID();
        arrivals.entered(job.runId(), visit);
        return new StepForm(visit, "Benchmark", Map.of(), List.of());
    }

    private static JobAnswer recorded(Step step) {
        var outcome = step == Step.REVIEW ? RecordOutcome.SUBMIT : RecordOutcome.ACCEPTED;
        return new StepRecorded(outcome, null, true);
    }

    private static JobAnswer offered(Job job) {
        int level = job.claims().askedLevel().orElse(1);
        return new SignOffOffered(
                level, "approvers", SignOffOffered.NEVER, Instant.now().plusSeconds(86_400), false);
    }
}
