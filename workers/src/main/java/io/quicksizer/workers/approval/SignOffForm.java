package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.Problem;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.engagement.HumanForm;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.engagement.step.FieldLabel;
import io.quicksizer.workers.revision.CanonicalJson;
import io.quicksizer.workers.revision.FrozenTables;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an approver sees: the frozen revision, never the engagement as it stands now, and never the words of somebody
 * who was not allowed to decide.
 */
@Component
class SignOffForm implements HumanForm {
    private final AskedLevels askedLevels;
    private final StepSubmissionRepository submissions;
    private final Eligibility eligibility;
    private final JobRefusals refusals;

    SignOffForm(
            AskedLevels askedLevels,
            StepSubmissionRepository submissions,
            Eligibility eligibility,
            JobRefusals refusals) {
        this.askedLevels = askedLevels;
        this.submissions = submissions;
        this.eligibility = eligibility;
        this.refusals = refusals;
    }

    @Override
    public boolean fills(Step step) {
        return step == Step.SIGN_OFF;
    }

    /** The form of one level; offering it starts its time limit. */
    @Override
    public StepForm fill(Step step, LeadingRun run, UUID visit) {
        Engagement engagement = run.engagement();
        AskedLevel asked = askedLevels
                .of(run)
                .orElseThrow(() -> refusals.refuse(
                        run.job(),
                        engagement,
                        "no level of revision " + run.revisionNumber() + " waits for a signature",
                        "Restart the engagement at its approval in the portal."));
        Optional<StepSubmission> refused = lastRefused(engagement.id());
        Map<String, @Nullable Object> form = shown(asked, refused);
        form.put(Variable.DELEGATES, eligibility.delegates(asked));
        return new StepForm(visit, engagement.context().name(), form, problems(refused));
    }

    private static Map<String, @Nullable Object> shown(AskedLevel asked, Optional<StepSubmission> refused) {
        Revision revision = asked.revision();
        ApprovalLevel level = asked.level();
        Map<String, @Nullable Object> form = new LinkedHashMap<>(
                FrozenTables.of(CanonicalJson.read(revision.content().json())).variables());
        form.put("level", level.level());
        form.put("group", level.currentGroup());
        form.put("reason", level.policy().reason());
        form.put("revisionNumber", revision.number());
        form.put("revisionContent", revision.contentSha256());
        form.put("submittedBy", revision.submission().by());
        form.put("submissionComment", revision.submission().comment());
        form.put(
                "comment",
                refused.filter(submission -> submission.result().outcome().equals(DecisionOutcome.PROBLEMS.text()))
                        .map(submission -> SubmissionJson.payload(submission)
                                .path("comment")
                                .asText(""))
                        .orElse(""));
        return form;
    }

    private Optional<StepSubmission> lastRefused(UUID engagementId) {
        List<StepSubmission> all = submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast())
                        .filter(submission -> submission.step().equals(Step.SIGN_OFF.name()))
                        .filter(submission -> isRefusal(submission.result().outcome()));
    }

    private static boolean isRefusal(String outcome) {
        return outcome.equals(DecisionOutcome.INELIGIBLE.text()) || outcome.equals(DecisionOutcome.PROBLEMS.text());
    }

    private static List<Problem> problems(Optional<StepSubmission> refused) {
        return refused.map(SubmissionJson::problems).orElse(List.of()).stream()
                .map(problem -> new Problem(FieldLabel.of(problem.field()), problem.message()))
                .toList();
    }
}
