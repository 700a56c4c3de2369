package io.quicksizer.workers.approval;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.FormProblem;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.engagement.HumanForm;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.outbox.TaskHolders;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.tasklist.LinkForm;
import io.quicksizer.workers.tasklist.TasklistRules;
import io.quicksizer.workers.wizard.FieldLabel;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import io.quicksizer.workers.wizard.entry.Input;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sign-off form in Tasklist. It shows the frozen revision, never the current engagement, and no other person's input:
 * whoever completes the form would sign it.
 */
@Component
class SignOffForm implements HumanForm {
    private final AskedLevels askedLevels;
    private final SignOffDetails details;
    private final StepSubmissionRepository submissions;
    private final Eligibility eligibility;
    private final JobRefusals refusals;
    private final TasklistRules tasklist;
    private final TaskHolders holders;

    SignOffForm(
            AskedLevels askedLevels,
            SignOffDetails details,
            StepSubmissionRepository submissions,
            Eligibility eligibility,
            JobRefusals refusals,
            TasklistRules tasklist,
            TaskHolders holders) {
        this.askedLevels = askedLevels;
        this.details = details;
        this.submissions = submissions;
        this.eligibility = eligibility;
        this.refusals = refusals;
        this.tasklist = tasklist;
        this.holders = holders;
    }

    @Override
    public boolean fills(Step step) {
        return step == Step.SIGN_OFF;
    }

    /**
     * Returns the form of the pending level. Each visit has a task of its own. It is assigned to the assignee of the
     * level or, without one, to the person whose decision was incomplete, so that only they find what they entered.
     */
    @Override
    public StepForm fill(Step step, LeadingRun run, UUID visit) {
        Engagement engagement = run.engagement();
        AskedLevel asked = askedLevels
                .of(run)
                .orElseThrow(() -> refusals.refuse(
                        run.job(),
                        engagement,
                        IncidentPhrase.WHAT_NO_SIGNATURE_WAITS.with(run.revisionNumber()),
                        IncidentPhrase.ADVICE_RESTART_APPROVAL.with()));
        Optional<StepSubmission> refused =
                lastRefused(engagement.id()).filter(submission -> isOfThoseAsked(submission, asked));
        Optional<String> assignee = asked.level().assignedTo().or(() -> incompleteOf(refused));
        assignee.ifPresent(approver -> holders.signOffAssigned(engagement.id(), approver));
        boolean full = tasklist.showsContent(engagement);
        Map<String, @Nullable Object> form = full
                ? details.of(asked)
                : LinkForm.to(tasklist.link("/approvals/" + asked.revision().id()));
        if (full) {
            refused.filter(submission -> isOf(submission, assignee)).ifPresent(own -> keepTyped(form, own));
        }
        form.put(Variable.ASKED_GROUP, asked.level().currentGroup());
        form.put(Variable.DELEGATES, eligibility.at(asked).delegates());
        return new StepForm(
                visit,
                engagement.context().name(),
                form,
                problems(full ? refused : refused.filter(SignOffForm::notAllowed)));
    }

    /** Returns who entered a decision that they may make but that is incomplete. */
    private static Optional<String> incompleteOf(Optional<StepSubmission> refused) {
        return refused.filter(submission -> !notAllowed(submission))
                .map(submission -> submission.submitted().actor());
    }

    private static boolean isOf(StepSubmission refused, Optional<String> assignee) {
        return incompleteOf(Optional.of(refused))
                .filter(actor -> assignee.filter(actor::equalsIgnoreCase).isPresent())
                .isPresent();
    }

    private static void keepTyped(Map<String, @Nullable Object> form, StepSubmission refused) {
        DecisionEntry entry = SubmissionJson.decision(refused);
        form.put(DecisionEntry.DECISION, typed(entry.decision()));
        form.put(DecisionEntry.COMMENT, typed(entry.comment()));
    }

    private static @Nullable String typed(Input<String> input) {
        return input.value().filter(text -> !text.isEmpty()).orElse(null);
    }

    private Optional<StepSubmission> lastRefused(UUID engagementId) {
        List<StepSubmission> all = submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast())
                        .filter(submission -> submission.step().equals(Step.SIGN_OFF.name()))
                        .filter(submission -> isRefusal(submission.result().outcome()));
    }

    /** Returns whether the level was not escalated since: the problems are not for the next group to see. */
    private static boolean isOfThoseAsked(StepSubmission refused, AskedLevel asked) {
        return asked.level()
                .offeredAt()
                .filter(since -> !refused.submitted().at().isBefore(since))
                .isPresent();
    }

    private static boolean notAllowed(StepSubmission refused) {
        return refused.result().outcome().equals(DecisionOutcome.INELIGIBLE.text());
    }

    private static boolean isRefusal(String outcome) {
        return outcome.equals(DecisionOutcome.INELIGIBLE.text()) || outcome.equals(DecisionOutcome.PROBLEMS.text());
    }

    private static List<FormProblem> problems(Optional<StepSubmission> refused) {
        return refused.map(SubmissionJson::problems).orElse(List.of()).stream()
                .map(problem -> new FormProblem(FieldLabel.of(problem.field()), problem.message()))
                .toList();
    }
}
