package io.quicksizer.processes.model;

/**
 * Names of the process variables, in addition to those of {@link PolicyFact}. They hold ids and routing facts only;
 * workers trust none of them and use only {@link #RUN_ID} and {@link #CALL_TOKEN} to find the record in the database.
 */
public final class Variable {
    /** UUID of the engagement. */
    public static final String ENGAGEMENT_ID = "engagementId";
    /** UUID of this run of the process; a new one for each start or rebuild. */
    public static final String RUN_ID = "runId";
    /** UUID of a call of another process; only in the called process. */
    public static final String CALL_TOKEN = "callToken";
    /** Correlation id of one request in the portal, the outbox, the engine and the workers. */
    public static final String CORRELATION_ID = "correlationId";
    /** W3C trace context of the request that last advanced the process; may be null. */
    public static final String TRACEPARENT = "traceparent";
    /** User name of the planner who owns the engagement. */
    public static final String OWNER = "owner";
    /** Number of the current revision, from 1. */
    public static final String REVISION_NUMBER = "revisionNumber";
    /** True if any line item is Custom, which opens expert mode. */
    public static final String EXPERT_OPEN = "expertOpen";
    /** UUID of the visit of a human step; in the scope of the step. */
    public static final String VISIT_ID = "visitId";
    /** Outcome of the last recording job, or of the approval. */
    public static final String OUTCOME = "outcome";
    /** {@link Step} at which the wizard is entered; null for the first. */
    public static final String NEXT_STEP = "nextStep";
    /** Input of a form that was completed in Tasklist; in the scope of the step; null once recorded. */
    public static final String SUBMISSION = "submission";
    /** Version of the approval policy that applies to the revision; 0 or missing for the bundled one. */
    public static final String POLICY_VERSION = "policyVersion";
    /** All levels that the policy requires, in the order of signing. */
    public static final String LEVELS = "levels";
    /** True if at least one level has to be signed. */
    public static final String SIGN_OFF_NEEDED = "signOffNeeded";
    /** Positions of the levels that have not signed when the approval opens. */
    public static final String OPEN_LEVELS = "openLevels";
    /** Position of the current level, from 1; in the scope of the level. */
    public static final String ASKED_LEVEL = "askedLevel";
    /** Group that is currently asked; in the scope of the level. */
    public static final String ASKED_GROUP = "askedGroup";
    /** The end of the asked group's time limit; in the scope of the level. */
    public static final String DUE_AT = "dueAt";
    /** The time at which the asked group is reminded; in the scope of the level. */
    public static final String REMIND_AT = "remindAt";
    /** True if the time limit of an earlier group has passed; in the scope of the level. */
    public static final String ESCALATED = "escalated";
    /** User names of delegates, who may sign in addition to the group's members. */
    public static final String DELEGATES = "delegates";
    /** User names of the people who may edit the engagement, to whom a step is offered. */
    public static final String EDITORS = "editors";
    /** True if the form contains only a link to the portal. */
    public static final String LINK_ONLY = "linkOnly";
    /** URL of the page in the portal. */
    public static final String PORTAL_LINK = "portalLink";
    /** Name of the engagement in the heading of every form. */
    public static final String ENGAGEMENT_NAME = "engagementName";
    /** Text that Tasklist shows next to a task's name. */
    public static final String TASK_CONTEXT_DISPLAY_NAME = "taskContextDisplayName";
    /** Reasons why an entry was refused, shown in the form. */
    public static final String PROBLEMS = "problems";
    /** True once all variables of a form are set. */
    public static final String READY = "ready";

    /** Kind of a feedback: a fact for the feedback policy. */
    public static final String KIND = "kind";
    /** Impact of a feedback: a fact for the feedback policy. */
    public static final String IMPACT = "impact";
    /** Number of people with a problem on the same page: a fact for the feedback policy. */
    public static final String REPORTERS = "reporters";
    /** Heading of a feedback's form. */
    public static final String FEEDBACK_TITLE = "feedbackTitle";

    private Variable() {}
}
