package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of work that the models hand out, with what an operator calls them. */
public enum JobType {
    /** Start listener of every human step: answers a {@link StepForm}. */
    STEP_ENTERED("step-entered", "Loading the step's form"),
    /** End listener of every human step: answers nothing. */
    STEP_COMPLETED("step-completed", "Noting that the step was left"),
    /** Header {@code step}: stores a wizard step's submission and answers {@link StepRecorded}. */
    RECORD_STEP("record-step", "Recording the step"),
    /** Freezes the revision that was submitted and answers {@link RevisionFrozen}. */
    FREEZE_REVISION("freeze-revision", "Freezing the revision"),
    /** Opens the next revision after changes were requested and answers {@link RevisionOpened}. */
    OPEN_NEXT_REVISION("open-next-revision", "Opening the next revision"),
    /** Header {@code outcome} (a {@link CloseOutcome}): closes the engagement, answers nothing. */
    CLOSE_ENGAGEMENT("close-engagement", "Closing the engagement"),
    /** Decides whether the owner of an idle engagement is reminded; answers nothing. */
    REMIND_IDLE("remind-idle", "Reminding of an idle engagement"),
    /** Stores the levels that the policy asks for and answers {@link ApprovalOpened}. */
    OPEN_APPROVAL("open-approval", "Opening the approval"),
    /** Checks and stores a sign-off and answers {@link DecisionRecorded}. */
    RECORD_DECISION("record-decision", "Recording the decision"),
    /** Reminds the group that is asked to sign; answers nothing. */
    REMIND_APPROVER("remind-approver", "Reminding the approvers"),
    /** Notes that the next group is asked, after the time limit; answers nothing. */
    ESCALATE_SIGN_OFF("escalate-sign-off", "Escalating the sign-off"),
    /** Header {@code outcome} (a {@link DecisionOutcome}): records the end of the approval, answers nothing. */
    CLOSE_APPROVAL("close-approval", "Closing the approval"),
    /** Renders the CSV of the approved revision; answers nothing. */
    RENDER_CSV("render-csv", "Rendering the CSV file"),
    /** Renders the PDF of the approved revision; answers nothing. */
    RENDER_PDF("render-pdf", "Rendering the PDF file"),
    /** Announces that the proposal is ready; answers nothing. */
    ANNOUNCE_EXPORT("announce-export", "Announcing the export");

    private final String type;
    private final String label;

    JobType(String type, String label) {
        this.type = type;
        this.label = label;
    }

    /** The job type as the models spell it. */
    public String type() {
        return type;
    }

    /** What the work is, for operators: the beginning of a sentence. */
    public String label() {
        return label;
    }

    /** The job type with this spelling, or empty when it is none of ours. */
    public static Optional<JobType> of(String type) {
        return Arrays.stream(values()).filter(job -> job.type.equals(type)).findFirst();
    }
}
