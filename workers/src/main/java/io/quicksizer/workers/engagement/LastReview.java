package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.workers.engagement.step.entry.ReviewEntry;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who submitted an engagement last, and with which words. */
@Component
public class LastReview {
    private final StepSubmissionRepository submissions;

    LastReview(StepSubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /**
     * @param actor user name of the person who submitted
     * @param at when
     * @param comment may be empty
     */
    public record Submission(String actor, Instant at, String comment) {}

    /** @throws IllegalStateException if nobody has submitted it; the process never asks before */
    public Submission of(UUID engagementId) {
        return submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId).reversed().stream()
                .filter(submission -> submission.result().outcome().equals(RecordOutcome.SUBMIT.text()))
                .findFirst()
                .map(LastReview::submission)
                .orElseThrow(() -> new IllegalStateException("nobody has submitted " + engagementId));
    }

    private static Submission submission(StepSubmission stored) {
        return new Submission(
                stored.handedIn().actor(),
                stored.handedIn().at(),
                SubmissionJson.entry(stored)
                        .filter(ReviewEntry.class::isInstance)
                        .map(ReviewEntry.class::cast)
                        .flatMap(review -> review.comment().value())
                        .orElse(""));
    }
}
