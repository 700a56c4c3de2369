package io.quicksizer.processes.model;

/**
 * The names of the process variables, beside those of {@link PolicyFact}. They carry ids and routing facts only, and a
 * worker takes none of them for true but {@link #RUN_ID} and {@link #CALL_TOKEN}, by which it finds the record in the
 * database.
 */
public final class Variable {
    /** UUID of the engagement. */
    public static final String ENGAGEMENT_ID = "engagementId";
    /** UUID of this run of the process: a new one whenever an instance is opened or rebuilt. */
    public static final String RUN_ID = "runId";
    /** UUID of a call of another process: only in the called process. */
    public static final String CALL_TOKEN = "callToken";
    /** Follows one request through the portal, the outbox, the engine and the workers. */
    public static final String CORRELATION_ID = "correlationId";
    /** W3C trace context of the request that moved the process last; may be null. */
    public static final String TRACEPARENT = "traceparent";
    /** User name of the planner who owns the engagement. */
    public static final String OWNER = "owner";
    /** Number of the revision that is worked on, from 1. */
    public static final String REVISION_NUMBER = "revisionNumber";
    /** Returns whether any line item is Custom, so that expert mode is open. */
    public static final String EXPERT_OPEN = "expertOpen";
    /** UUID of the visit of a human step: in the scope of the step. */
    public static final String VISIT_ID = "visitId";
    /** The answer of the last recording job, or of the approval. */
    public static final String OUTCOME = "outcome";
    /** The {@link Step} at which the wizard is entered, or null for the first. */
    public static final String NEXT_STEP = "nextStep";
    /** The input fields of a form that was completed in Tasklist: in the scope of the step; null once recorded. */
    public static final String SUBMISSION = "submission";
    /** Version of the approval policy that decides on the revision; 0 or absent for the one of the product. */
    public static final String POLICY_VERSION = "policyVersion";
    /** All levels that the policy asks for, in the order in which they sign. */
    public static final String LEVELS = "levels";
    /** Returns whether anybody has to sign. */
    public static final String SIGN_OFF_NEEDED = "signOffNeeded";
    /** Positions of the levels that have not signed when the approval opens. */
    public static final String OPEN_LEVELS = "openLevels";
    /** Position of the level that is asked now, from 1: in the scope of the level. */
    public static final String ASKED_LEVEL = "askedLevel";
    /** The group that is asked now: in the scope of the level. */
    public static final String ASKED_GROUP = "askedGroup";
    /** The moment at which the time limit of the asked group passes: in the scope of the level. */
    public static final String DUE_AT = "dueAt";
    /** The moment at which the asked group is reminded: in the scope of the level. */
    public static final String REMIND_AT = "remindAt";
    /** Returns whether an earlier group let its time limit pass: in the scope of the level. */
    public static final String ESCALATED = "escalated";
    /** User names that may sign besides the group, because the group's members delegated to them. */
    public static final String DELEGATES = "delegates";
    /** User names that may edit the engagement: whom a step is offered to. */
    public static final String EDITORS = "editors";
    /** True if the form holds nothing but a link to the portal. */
    public static final String LINK_ONLY = "linkOnly";
    /** Address of the page in the portal. */
    public static final String PORTAL_LINK = "portalLink";
    /** Name of the engagement at the head of every form. */
    public static final String ENGAGEMENT_NAME = "engagementName";
    /** The line that Tasklist shows beside a task's name. */
    public static final String TASK_CONTEXT_DISPLAY_NAME = "taskContextDisplayName";
    /** The reason why an entry was refused, as the form shows it. */
    public static final String PROBLEMS = "problems";
    /** True once a form's variables are all there. */
    public static final String READY = "ready";

    /** Kind of a feedback: a fact for the feedback policy. */
    public static final String KIND = "kind";
    /** Impact of a feedback: a fact for the feedback policy. */
    public static final String IMPACT = "impact";
    /** Number of people with a problem on the same page: a fact for the feedback policy. */
    public static final String REPORTERS = "reporters";
    /** Head of a feedback's form. */
    public static final String FEEDBACK_TITLE = "feedbackTitle";

    private Variable() {}
}
