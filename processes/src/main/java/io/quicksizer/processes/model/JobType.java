package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** Job types of the models, with labels for operators. */
public enum JobType {
    /** Start listener of every human step; returns a {@link StepForm}. */
    STEP_ENTERED("step-entered", "Loading the step's form"),
    /** Header {@code step}; stores the entry of a wizard step and returns {@link StepRecorded}. */
    RECORD_STEP("record-step", "Recording the step"),
    /** Opens an engagement begun in Tasklist and returns {@link EngagementBegun}. */
    OPEN_ENGAGEMENT("open-engagement", "Opening the engagement"),
    /** Freezes the submitted revision and returns {@link RevisionFrozen}. */
    FREEZE_REVISION("freeze-revision", "Freezing the revision"),
    /** Opens the next revision after changes were requested and returns {@link RevisionOpened}. */
    OPEN_NEXT_REVISION("open-next-revision", "Opening the next revision"),
    /** Header {@code outcome} (a {@link CloseOutcome}); closes the engagement, without a result. */
    CLOSE_ENGAGEMENT("close-engagement", "Closing the engagement"),
    /**
     * Start listener of every call activity; registers that the run expects the called process and returns
     * {@link CallRegistered}.
     */
    REGISTER_CALL("register-call", "Registering the called process"),
    /** Stores the levels that the policy requires and returns {@link ApprovalOpened}. */
    OPEN_APPROVAL("open-approval", "Opening the approval"),
    /** Offers the sign-off of a level to the group that is currently asked and returns {@link SignOffOffered}. */
    OFFER_SIGN_OFF("offer-sign-off", "Offering the sign-off"),
    /** Validates and stores a sign-off and returns {@link DecisionRecorded}. */
    RECORD_DECISION("record-decision", "Recording the decision"),
    /** Reminds the group that is asked to sign, without a result. */
    REMIND_APPROVER("remind-approver", "Reminding the approvers"),
    /** Header {@code outcome} (a {@link DecisionOutcome}); records the end of the approval, without a result. */
    CLOSE_APPROVAL("close-approval", "Closing the approval"),
    /** Renders the CSV file of the approved revision, without a result. */
    RENDER_CSV("render-csv", "Rendering the CSV file"),
    /** Renders the PDF files of the approved revision, without a result. */
    RENDER_PDF("render-pdf", "Rendering the PDF file"),
    /** Renders the workbook of the approved revision, without a result. */
    RENDER_XLSX("render-xlsx", "Rendering the workbook"),
    /** Announces that the proposal is ready, without a result. */
    ANNOUNCE_EXPORT("announce-export", "Announcing the proposal"),
    /** Offers the triage of a feedback to the group that is currently asked and returns {@link TriageOffered}. */
    OFFER_TRIAGE("offer-triage", "Offering the triage"),
    /** Start listener of the triage; returns a {@link TriageForm}. */
    TRIAGE_ENTERED("triage-entered", "Loading the triage's form"),
    /** Validates and stores a triage and returns {@link TriageRecorded}. */
    RECORD_TRIAGE("record-triage", "Recording the triage"),
    /** Reminds the group that is asked to triage, without a result. */
    REMIND_TRIAGE("remind-triage", "Reminding the triage group"),
    /** Header {@code decision} (a {@link TriageOutcome}); sends the answer to the sender, without a result. */
    ANSWER_SENDER("answer-sender", "Answering the sender");

    private final String type;
    private final String label;

    JobType(String type, String label) {
        this.type = type;
        this.label = label;
    }

    /** Returns the job type used in the models. */
    public String type() {
        return type;
    }

    /** Returns a label for operators, which begins a sentence. */
    public String label() {
        return label;
    }

    /** Returns the job type with this name; empty if it is not one of ours. */
    public static Optional<JobType> of(String type) {
        return Arrays.stream(values()).filter(job -> job.type.equals(type)).findFirst();
    }
}
