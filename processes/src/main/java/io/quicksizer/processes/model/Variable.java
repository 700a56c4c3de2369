package io.quicksizer.processes.model;

/** The names of the process variables: ids and routing facts only, the data lives in the database. */
public final class Variable {
    /** UUID of the engagement. */
    public static final String ENGAGEMENT_ID = "engagementId";
    /** UUID of this process instance's life: a new one whenever an instance is opened or rebuilt. */
    public static final String RUN_ID = "runId";
    /** Follows one request through the portal, the outbox, the engine and the workers. */
    public static final String CORRELATION_ID = "correlationId";
    /** W3C trace context of the request that moved the process last; may be null. */
    public static final String TRACEPARENT = "traceparent";
    /** User name of the planner who owns the engagement. */
    public static final String OWNER = "owner";
    /** Number of the revision that is worked on, from 1. */
    public static final String REVISION_NUMBER = "revisionNumber";
    /** Whether any line item is Custom, so that expert mode is open. */
    public static final String EXPERT_OPEN = "expertOpen";
    /** UUID of the visit of the human step that was completed last. */
    public static final String VISIT_ID = "visitId";
    /** What the last recording job or the approval answered. */
    public static final String OUTCOME = "outcome";
    /** The {@link Step} to go back to, or null. */
    public static final String NEXT_STEP = "nextStep";
    /** The input fields of the form that was submitted last; null once they are recorded. */
    public static final String SUBMISSION = "submission";
    /** Total days of the sizing: a fact for the approval policy. */
    public static final String TOTAL_DAYS = "totalDays";
    /** Share of the days that is Custom, 0..1: a fact for the approval policy. */
    public static final String CUSTOM_SHARE = "customShare";
    /** Number of active years below the catalogue's minimum: a fact for the approval policy. */
    public static final String YEARS_BELOW_MINIMUM = "yearsBelowMinimum";
    /** Age in days of the catalogue version: a fact for the approval policy. */
    public static final String CATALOGUE_AGE_DAYS = "catalogueAgeDays";
    /** Version of the approval policy that decides on the revision; 0 or absent for the one of the product. */
    public static final String POLICY_VERSION = "policyVersion";
    /** ISO 8601 repeating interval at which an engagement is looked at for idleness. */
    public static final String IDLE_CHECK_CYCLE = "idleCheckCycle";
    /** All levels that the policy asks for, in the order in which they sign. */
    public static final String LEVELS = "levels";
    /** Position of the level that is asked now, from 1. */
    public static final String LEVEL_INDEX = "levelIndex";
    /** The level that is asked now: local to a sign-off and its jobs. */
    public static final String ASKED_LEVEL = "askedLevel";
    /** The group that is asked now, after escalation if there was one: local to a sign-off and its jobs. */
    public static final String ASKED_GROUP = "askedGroup";
    /** User names that may sign besides the group, because the group's members delegated to them. */
    public static final String DELEGATES = "delegates";

    private Variable() {}
}
