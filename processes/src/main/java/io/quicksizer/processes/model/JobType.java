package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of work that the models hand out, with the name that operators read. */
public enum JobType {
    /** Start listener of every human step: answers a {@link StepForm}. */
    STEP_ENTERED("step-entered", "Loading the step's form"),
    /** Header {@code step}: stores a wizard step's entry and answers {@link StepRecorded}. */
    RECORD_STEP("record-step", "Recording the step"),
    /** Opens the engagement that somebody began in Tasklist and answers {@link EngagementBegun}. */
    OPEN_ENGAGEMENT("open-engagement", "Opening the engagement"),
    /** Freezes the revision that was submitted and answers {@link RevisionFrozen}. */
    FREEZE_REVISION("freeze-revision", "Freezing the revision"),
    /** Opens the next revision after changes were requested and answers {@link RevisionOpened}. */
    OPEN_NEXT_REVISION("open-next-revision", "Opening the next revision"),
    /** Header {@code outcome} (a {@link CloseOutcome}): closes the engagement, answers nothing. */
    CLOSE_ENGAGEMENT("close-engagement", "Closing the engagement"),
    /**
     * Start listener of every call of another process: registers that the run expects the called process and answers
     * {@link CallRegistered}.
     */
    REGISTER_CALL("register-call", "Registering the called process"),
    /** Stores the levels that the policy asks for and answers {@link ApprovalOpened}. */
    OPEN_APPROVAL("open-approval", "Opening the approval"),
    /** Offers the sign-off of a level to the group whose turn it is and answers {@link SignOffOffered}. */
    OFFER_SIGN_OFF("offer-sign-off", "Offering the sign-off"),
    /** Checks and stores a sign-off and answers {@link DecisionRecorded}. */
    RECORD_DECISION("record-decision", "Recording the decision"),
    /** Reminds the group that is asked to sign; answers nothing. */
    REMIND_APPROVER("remind-approver", "Reminding the approvers"),
    /** Header {@code outcome} (a {@link DecisionOutcome}): records the end of the approval, answers nothing. */
    CLOSE_APPROVAL("close-approval", "Closing the approval"),
    /** Renders the CSV of the approved revision; answers nothing. */
    RENDER_CSV("render-csv", "Rendering the CSV file"),
    /** Renders the PDF files of the approved revision; answers nothing. */
    RENDER_PDF("render-pdf", "Rendering the PDF file"),
    /** Renders the workbook of the approved revision; answers nothing. */
    RENDER_XLSX("render-xlsx", "Rendering the workbook"),
    /** Announces that the proposal is ready; answers nothing. */
    ANNOUNCE_EXPORT("announce-export", "Announcing the proposal"),
    /** Offers the triage of a feedback to the group whose turn it is and answers {@link TriageOffered}. */
    OFFER_TRIAGE("offer-triage", "Offering the triage"),
    /** Start listener of the triage: answers a {@link TriageForm}. */
    TRIAGE_ENTERED("triage-entered", "Loading the triage's form"),
    /** Checks and stores a triage and answers {@link TriageRecorded}. */
    RECORD_TRIAGE("record-triage", "Recording the triage"),
    /** Reminds the group that is asked to triage; answers nothing. */
    REMIND_TRIAGE("remind-triage", "Reminding the triage group"),
    /** Header {@code decision} (a {@link TriageOutcome}): gives the sender the answer; answers nothing. */
    ANSWER_SENDER("answer-sender", "Answering the sender");

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

    /** The work in words for operators: the beginning of a sentence. */
    public String label() {
        return label;
    }

    /** The job type with this spelling, or empty when it is none of ours. */
    public static Optional<JobType> of(String type) {
        return Arrays.stream(values()).filter(job -> job.type.equals(type)).findFirst();
    }
}
