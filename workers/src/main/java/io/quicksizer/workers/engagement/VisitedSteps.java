package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.History;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The planner's path through the wizard, derived from the stored submissions. */
@Component
class VisitedSteps {
    private final StepSubmissionRepository submissions;

    VisitedSteps(StepSubmissionRepository submissions) {
        this.submissions = submissions;
    }

    History history(UUID engagementId) {
        return new History(submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId).stream()
                .filter(submission -> !submission.step().equals(Step.SIGN_OFF.name()))
                .map(submission -> new History.Visit(
                        Step.valueOf(submission.step()),
                        SubmissionJson.outcome(submission.result().outcome()),
                        Optional.ofNullable(submission.result().nextStep()).map(Step::valueOf)))
                .toList());
    }
}
